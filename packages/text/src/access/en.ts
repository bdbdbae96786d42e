import type { WordsLike } from '../words.ts';
import type { access as master } from './nb.ts';

/** Who is in, whom they act for, and what they may do there. */
export const access: WordsLike<typeof master> = {
  logIn: 'Log in',
  logOut: 'Log out',
  roles: {
    reader: 'reader',
    contributor: 'contributor',
    approver: 'approver',
    administrator: 'administrator',
    auditor: 'auditor',
    'employees-representative': 'employees’ representative',
    coordinator: 'coordinator',
    provider: 'provider of shared services',
  },
  gate: {
    logIn: 'Log in to see this page',
    logInMore: 'This is where one organisation’s own and shared records are. Costs, comparison and council papers are open without logging in.',
    ended: 'You are logged out',
    endedMore: 'The session is over, because too much time passed, because the role was taken away, or because you logged out elsewhere. Log in again and you come back here.',
    choose: 'Whom do you act for?',
    chooseMore: 'You have roles in several organisations. Choose one; you can switch at any time without logging out.',
    nowhere: 'You have no role yet',
    nowhereMore: 'You are logged in, but no organisation has given you a role. Ask your organisation’s administrator for an invitation; the link works once.',
    roleMissing: 'Your role doesn’t cover this',
    roleMissingMore: 'In {{organisation}} you are {{held}}. This page is for {{wanted}}.',
    askAdministrator: 'Ask the organisation’s administrator for the role if you need it.',
  },
  switch: {
    label: 'Switch organisation',
    option: '{{name}} ({{roles}})',
    go: 'Switch',
  },
  problem: {
    where: 'It is about {{where}}.',
  },
  logInPage: {
    heading: 'Log in',
    lead: 'What you register belongs to the organisation you act for. Open pages can be read without logging in.',
    with: 'Log in with {{provider}}',
    none: 'This installation has no login yet. All that is open can be used without. Whoever runs Samvirke finds how to set it up in docs/operate.md.',
    already: 'You are logged in as {{name}}.',
    onwards: 'Go on',
  },
  kinds: {
    municipality: 'Municipality',
    'county-municipality': 'County municipality',
    ministry: 'Ministry',
    'state-agency': 'State agency',
    'health-trust': 'Health trust',
    'inter-municipal-company': 'Inter-municipal company',
    'joint-task-body': 'Joint task body',
    'political-council': 'Inter-municipal political council',
    'host-cooperation': 'Host municipality cooperation',
    'limited-company': 'Limited company',
    'cooperative-society': 'Cooperative society',
    'other-public': 'Other public body',
    supplier: 'Supplier',
  },
  server: {
    nameless: 'No name',
    loggedOut: 'You are logged out here',
    goOn: 'Go on to be logged out at {{provider}} too',
    again: 'To the login',
  },
};
