import type { WordsLike } from '../words.ts';
import type { errors as nb } from './nb.ts';

export const errors: WordsLike<typeof nb> = {
  place: {
    file: 'the file {{file}}',
    row: 'row {{row}}',
    column: 'the column “{{column}}”',
    parameter: 'the parameter {{parameter}}',
  },
  'organisation-unknown': {
    title: 'Unknown municipality',
    detail: 'No municipality has the name or number “{{number}}”.',
    cure: 'Check the spelling, or choose the municipality from the list. A number has four digits, including a leading zero.',
  },
  'body-unknown': {
    title: 'Unknown organisation',
    detail: 'No organisation has the key or organisation number {{id}}.',
    cure: 'Search for its name under Organisations.',
  },
  'body-number-taken': {
    title: 'The number is taken',
    detail: '{{name}} already has the number {{number}}.',
    cure: 'Check the number, or correct what is registered of the organisation that has it.',
  },
  'body-number-held': {
    title: 'Only the operator can change the number',
    detail: 'Somebody acts for the organisation, or it has registered something or reads what those before it registered. Whoever has the number comes in as the organisation.',
    cure: 'Ask the operator to change it, or register the new organisation and the conversion.',
  },
  'body-number-used': {
    title: 'The number has been another’s',
    detail: '{{name}} has or had the number {{number}}, and is in use. Whoever comes in by the number would be taken for the new organisation.',
    cure: 'Check the number. If it is right, ask the operator to register it.',
  },
  'body-kind-held': {
    title: 'Only the operator can make the supplier something else',
    detail: 'The supplier is in use. As a public body it would see what public bodies share with each other.',
    cure: 'Ask the operator to change it.',
  },
  'body-in-use': {
    title: 'Only the operator can invite the administrator',
    detail: 'Somebody acts or has acted for the organisation, or it (or one before it) has registered something. The administrator reads all of that.',
    cure: 'Ask the operator to invite the administrator.',
  },
  'body-ended': {
    title: 'The organisation is no more',
    detail: '{{name}} no longer exists from {{date}}.',
    cure: 'Choose the organisation that came after it, or an earlier date.',
  },
  'body-change-shape': {
    title: 'These organisations don’t fit such a change',
    detail: 'A merger is of one or more into one other, a split of one into two or more (or one, where it lives on), a conversion of one into one other, and a task moves to another organisation.',
    cure: 'Choose other organisations, or another change.',
  },
  'body-shares': {
    title: 'The shares don’t add up',
    detail: 'The shares add up to {{sum}}. They are to be 1, or less than 1 where the organisation lives on.',
    cure: 'Give all the shares or none.',
  },
  'relation-misplaced': {
    title: 'The relation doesn’t fit between these two',
    detail: 'Only a ministry has organisations under it, only companies, councils, joint bodies and cooperations have participants, and a supplier is part of nothing.',
    cure: 'Choose another relation, or correct what kind of organisations they are.',
  },
  'relation-overlaps': {
    title: 'The relation is already there',
    detail: 'The organisation already has this relation to {{name}}, from {{from}}.',
    cure: 'End it first, or choose a later date.',
  },
  'body-fact-unknown': {
    title: 'Not registered here',
    detail: 'Nothing that can be changed or taken back here has the key {{id}}.',
    cure: 'Load the page again. What only the reference data says is corrected there.',
  },
  'administrator-there': {
    title: 'The organisation has an administrator',
    detail: 'Only the first administrator is invited from here. The administrator invites the rest.',
    cure: 'Ask for an invitation in the organisation.',
  },
  'coordinator-last': {
    title: 'The last coordinator',
    detail: 'Without this one nobody can register organisations any more.',
    cure: 'Give the task to another organisation first.',
  },
  'organisation-retired': {
    title: 'The municipality no longer existed',
    detail: '{{number}} {{name}} was a municipality up to and including {{lastYear}}, but the figures are for {{year}}.',
    cure: 'Use {{successors}}, or choose a year no later than {{lastYear}}.',
  },
  'organisation-not-yet': {
    title: 'The municipality did not exist yet',
    detail: '{{number}} {{name}} is a municipality from {{firstYear}}, but the figures are for {{year}}.',
    cure: 'Use {{predecessors}}, or choose a year from {{firstYear}} on.',
  },
  'organisation-ambiguous': {
    title: 'Several municipalities have this name',
    detail: '“{{value}}” may be {{candidates}}.',
    cure: 'Write the number instead of the name.',
  },
  'population-missing': {
    title: 'Population missing',
    detail: 'We have no population for {{number}} {{name}} in {{year}}.',
    cure: 'Choose a year that we have: {{years}}.',
  },
  'municipality-repeated': {
    title: 'The same municipality twice',
    detail: '{{number}} {{name}} is there more than once.',
    cure: 'Take one of them out.',
  },
  'municipalities-missing': {
    title: 'No municipalities',
    detail: 'It isn’t said which municipalities to look at.',
    cure: 'Choose at least one. Savings from sharing need at least two.',
  },
  'year-invalid': {
    title: 'The year can’t be used',
    detail: '“{{value}}” isn’t a year that we have figures for.',
    cure: 'Write a year from {{firstYear}} to {{lastYear}}, with four digits.',
  },
  'seed-invalid': {
    title: 'The seed can’t be used',
    detail: '“{{value}}” isn’t a whole number that draws can start from.',
    cure: 'Write a whole number from 0 to 4 294 967 295, or leave it out.',
  },
  'draws-invalid': {
    title: 'The number of draws can’t be used',
    detail: '“{{value}}” isn’t a number of draws.',
    cure: 'Write a whole number from 1 to {{most}}.',
  },
  'cooperation-unknown': {
    title: 'Unknown cooperation',
    detail: 'We know no cooperation with the id “{{id}}”.',
    cure: 'Choose one from the list.',
  },
  'cost-row-repeated': {
    title: 'The same row twice',
    detail: '{{number}} has {{key}} for {{year}} in row {{firstRow}} as well.',
    cure: 'Add the rows together, or take out the wrong one.',
  },
  'amount-negative': {
    title: 'Negative amount',
    detail: 'The amount is {{amount}}.',
    cure: 'If others have paid it back, give it under the account for refunds. Otherwise mend the sign. If it is right, confirm it.',
  },
  'amount-absurd': {
    title: 'Absurdly large amount',
    detail: '{{amount}} is {{perInhabitant}} per inhabitant. Above {{limit}} we ask.',
    cure: 'Is it in øre, for several years, or another municipality’s? Mend it, or confirm that it is right.',
  },
  'amount-too-small': {
    title: 'Absurdly small amount',
    detail: '{{amount}} is {{perInhabitant}} per inhabitant for a whole element. Below {{limit}} we ask.',
    cure: 'Is it in thousands or millions? Write it in kroner, or confirm that it is right.',
  },
  'fte-absurd': {
    title: 'Absurdly many FTE',
    detail: '{{fte}} FTE is {{perThousand}} per thousand inhabitants. Above {{limit}} we ask.',
    cure: 'Is it the whole municipality and not just ICT? Mend it, or confirm that it is right.',
  },
  'price-years-mixed': {
    title: 'Amounts in different years’ kroner',
    detail: 'The table has amounts in {{years}} kroner, which can’t be added.',
    cure: 'Bring them all to {{expected}} kroner by the municipal deflator, and upload again.',
    cureWithFactor: 'Multiply the amounts in {{from}} kroner by {{factor}} (the municipal deflator), and all are in {{expected}} kroner. Upload again.',
  },
  'value-not-a-number': {
    title: 'Not a number',
    detail: '“{{value}}” is not a number.',
    cure: 'Write digits only, with a comma or a point before the decimals.',
  },
  'value-missing': {
    title: 'Something is missing',
    detail: 'The column “{{column}}” is empty in this row.',
    cure: 'Fill it in, or take the row out.',
  },
  'number-two-ways': {
    title: 'The number can be read in two ways',
    detail: '“{{value}}” may be thousands or decimals, and the rest of the file writes both.',
    cure: 'Write it without a separator of thousands, for instance 1234 or 1,234.',
  },
  'column-missing': {
    title: 'A column is missing',
    detail: 'We find no column for “{{column}}”. The file has {{columns}}.',
    cure: 'Give the column this name, or use the template.',
  },
  'element-unknown': {
    title: 'Unknown element',
    detail: '“{{value}}” is neither an element, a cost type nor an account.',
    cure: 'Write one of these: {{allowed}}. Or an account of three digits.',
  },
  'kostra-art-unknown': {
    title: 'Unknown account',
    detail: '“{{value}}” is not a KOSTRA account.',
    cure: 'Write the three digits, for instance 195, or write the element.',
  },
  'account-is-investment': {
    title: 'Investment, not running cost',
    detail: '“{{value}}” is an account of the investment accounts (type {{art}}), not a yearly cost.',
    cure: 'Take the row out, or give the depreciation under its element.',
  },
  'cost-set-incomplete': {
    title: 'The cost table is not saved',
    detail: 'The table has {{problems}} faults and {{questions}} questions that wait for an answer.',
    cure: 'Mend the faults in the file and upload it again, or confirm the figures asked about. Nothing has been saved yet.',
  },
  'cost-set-unknown': {
    title: 'No such cost table',
    detail: 'We have no cost table with the id “{{id}}”. It may have been deleted.',
    cure: 'Upload it again, or go on with estimates.',
  },
  'file-empty': {
    title: 'The file is empty',
    detail: 'The file has no rows with figures.',
    cure: 'Choose another file, or fill in the template.',
  },
  'file-too-large': {
    title: 'The file is too large',
    detail: 'The file is {{megabytes}} MB. The limit is {{limit}} MB.',
    cure: 'Keep only the rows for ICT, or split the file.',
  },
  'file-type-mismatch': {
    title: 'The file is not what its name says',
    detail: 'The file ends in {{ending}}, but its content is {{found}}.',
    cure: 'Save it again as CSV or XLSX, and upload that.',
  },
  'file-too-many-rows': {
    title: 'Too many rows',
    detail: 'The file has {{rows}} rows. The limit is {{limit}}.',
    cure: 'Add up by municipality, year and account, and upload the sums.',
  },
  'file-unpacks-too-large': {
    title: 'The workbook is too large',
    detail: 'Unpacked, the workbook is {{megabytes}} MB. The limit is {{limit}} MB. It was not opened.',
    cure: 'Copy the figures to a new workbook, or save as CSV.',
  },
  'file-unreadable': {
    title: 'The file can’t be read',
    detail: 'The file is damaged, locked with a password, or written in characters that we don’t know.',
    cure: 'Open it, save it again as CSV (UTF-8) or XLSX without a password, and try again.',
  },
  'ledger-not-xml': {
    title: 'The file isn’t XML',
    detail: 'The file should have been XML, but it doesn’t begin as an XML file.',
    cure: 'Check that it is the right file, and that its ending says what is in it.',
  },
  'ledger-xml-truncated': {
    title: 'The XML file is cut short',
    detail: 'The file ends on line {{line}}, in the middle of what it should have held.',
    cure: 'Fetch the file again from where it comes; the download or transfer was probably broken off.',
  },
  'ledger-xml-broken': {
    title: 'The XML file is malformed',
    detail: 'The XML isn’t well-formed on line {{line}}.',
    cure: 'Fetch the file again from the system that made it. If it was corrected by hand, a tag is probably missing or misplaced near that line.',
  },
  'ledger-xml-sign': {
    title: 'The XML file has a forbidden sign',
    detail: 'Line {{line}} has a sign that can’t stand in XML, a NUL for example.',
    cure: 'Fetch the file again from the system that made it; it was probably damaged on its way.',
  },
  'ledger-xml-entity': {
    title: 'The XML file refers to what it doesn’t have',
    detail: 'Line {{line}} has an entity (&name;) that isn’t one of XML’s own.',
    cure: 'Fetch the file again with the signs written out; entities that a file makes itself are never looked up.',
  },
  'ledger-xml-prefix': {
    title: 'The namespace is missing',
    detail: 'Line {{line}} uses the prefix “{{prefix}}”, but the file doesn’t say which namespace it stands for.',
    cure: 'Fetch the file again from the system that made it; its beginning has probably been changed.',
  },
  'ledger-xml-namespace': {
    title: 'Wrong namespace',
    detail: '{{element}} on line {{line}} stands in the namespace “{{namespace}}”. EHF uses “{{expected}}”.',
    cure: 'Ask the sender for an invoice in EHF 3 (Peppol BIS Billing 3.0), or one in EHF 2.0.',
  },
  'ledger-xml-doctype': {
    title: 'The XML file has a DOCTYPE',
    detail: 'The file has a document type (DOCTYPE) before line {{line}}. These are never read: they can make a program fetch or make data.',
    cure: 'Invoices and SAF-T files have no DOCTYPE. Fetch the file again from the system that made it.',
  },
  'ledger-xml-not-utf8': {
    title: 'The encoding doesn’t hold',
    detail: 'The file says that it is UTF-8, but the signs on line {{line}} aren’t; it was probably saved as Latin-1 (ISO-8859-1).',
    cure: 'Save the file as UTF-8, or write encoding="ISO-8859-1" on its first line if that is what it is.',
  },
  'ledger-xml-encoding-unknown': {
    title: 'Unknown encoding',
    detail: 'The file says that its encoding is “{{encoding}}”, which we don’t read.',
    cure: 'Save the file as UTF-8. UTF-16, ISO-8859-1, ISO-8859-15 and Windows-1252 are read too.',
  },
  'ledger-xml-too-deep': {
    title: 'The XML file is too deep',
    detail: 'On line {{line}} elements stand more than {{limit}} layers inside each other. No invoice does.',
    cure: 'Check that it is the right file, and fetch it again from the system that made it.',
  },
  'ledger-xml-too-long': {
    title: 'The text is too long',
    detail: 'The text, tag or comment that ends near line {{line}} is longer than {{limit}} characters.',
    cure: 'Check that it is the right file. An invoice’s attachments should stand as attachments, not in a text.',
  },
  'ledger-xml-too-many': {
    title: 'Too many of one kind',
    detail: 'Near line {{line}} the file has more than {{limit}} of {{element}}.',
    cure: 'Split the file where it is made, by period for example.',
  },
  'ledger-other-xml': {
    title: 'XML of another kind',
    detail: 'The file is XML, but neither EHF nor SAF-T: it begins with {{element}} in the namespace “{{namespace}}”.',
    cure: 'Choose an EHF invoice, an EHF credit note or a SAF-T file, or take the figures out as CSV or Excel.',
  },
  'ledger-other-invoice': {
    title: 'An invoice in another format',
    detail: 'The file is an invoice in the format {{name}}, not EHF.',
    cure: 'Ask the supplier to send EHF 3 (Peppol BIS Billing 3.0), or take out the supplier ledger as CSV or Excel.',
  },
  'ledger-html': {
    title: 'The file is a web page',
    detail: 'The file is HTML, not XML with costs.',
    cure: 'Were you sent to a login page when you downloaded it? Log in, and download the file again.',
  },
  'ledger-iso-20022': {
    title: 'The file is a bank’s message',
    detail: 'The file is a payment or account message from a bank (ISO 20022, {{message}}). It says what was paid, but not for what.',
    cure: 'Use the invoices (EHF), the accounts (SAF-T) or an extract of the accounts instead.',
  },
  'ehf-catalogue': {
    title: 'The file is a catalogue',
    detail: 'The file is an EHF catalogue: it says what the supplier offers and at which price, not what was bought.',
    cure: 'Choose the invoices and credit notes (EHF) instead.',
  },
  'ehf-payment-request': {
    title: 'The file is a payment request',
    detail: 'The file is an EHF payment request: it asks for a payment that is no purchase, a compensation for example.',
    cure: 'Choose the invoices and credit notes (EHF) instead.',
  },
  'ehf-order': {
    title: 'The file is an order',
    detail: 'The file is an EHF order or an answer to one: it says what was ordered, not what it cost.',
    cure: 'Choose the invoices and credit notes (EHF) instead.',
  },
  'ehf-despatch-advice': {
    title: 'The file is a despatch advice',
    detail: 'The file is an EHF despatch or receipt advice: it says what was sent, not what it cost.',
    cure: 'Choose the invoices and credit notes (EHF) instead.',
  },
  'ehf-reminder': {
    title: 'The file is a reminder',
    detail: 'The file is an EHF reminder: the cost stands in the invoice that it reminds of, and would be counted twice.',
    cure: 'Choose the invoices and credit notes (EHF) instead.',
  },
  'ehf-other-document': {
    title: 'Another trade document',
    detail: 'The file is a UBL document of the kind {{element}}, not an invoice or a credit note.',
    cure: 'Choose the invoices and credit notes (EHF) instead.',
  },
  'ehf-no-lines': {
    title: 'The invoice has no lines',
    detail: 'The document that ends on line {{line}} has no invoice lines.',
    cure: 'Ask the sender for the invoice again; an EHF invoice has at least one line.',
  },
  'ehf-element-missing': {
    title: 'The invoice lacks what it must have',
    detail: '{{element}} is missing in the document that ends near line {{line}}. Without it the cost can’t be traced to its voucher.',
    cure: 'Ask the sender for the invoice again; an EHF invoice has an invoice number and a date.',
  },
  'ehf-element-invalid': {
    title: 'The invoice has an impossible date',
    detail: '{{element}} on line {{line}} is “{{value}}”, which is no day in the calendar.',
    cure: 'Ask the sender for the invoice again; dates are written YYYY-MM-DD.',
  },
  'ledger-amount-missing': {
    title: 'The amount is missing',
    detail: '{{element}} is missing or empty on line {{line}}.',
    cure: 'The line isn’t counted. Ask the sender for the file again, or put the amount in where the file is made.',
  },
  'ledger-amount-invalid': {
    title: 'The amount isn’t a number',
    detail: '“{{value}}” on line {{line}} isn’t an amount. In XML amounts are written with digits and a point: 1234.50.',
    cure: 'The line isn’t counted. Ask the sender for the file again, or correct the amount where the file is made.',
  },
  'ledger-amount-too-large': {
    title: 'The amount is too large',
    detail: '“{{value}}” on line {{line}} is larger than any amount we can calculate with exactly (NOK 90,000 billion).',
    cure: 'The line isn’t counted. Check whether a serial number or an account number has come into the amount.',
  },
  'ledger-currency-invalid': {
    title: 'The currency is unknown',
    detail: '“{{value}}” on line {{line}} isn’t a currency code. A currency code has three letters, such as NOK or EUR.',
    cure: 'The amount isn’t counted. Ask the sender for the file again with a currency code.',
  },
  'saft-version': {
    title: 'SAF-T of another version',
    detail: 'The file is SAF-T version {{version}}. We read Norwegian SAF-T Financial 1.10, 1.20 and 1.30.',
    cure: 'Choose version 1.30 when you export SAF-T from the accounting system.',
  },
  'saft-other': {
    title: 'SAF-T of another kind',
    detail: 'The file is SAF-T, but not Norwegian SAF-T Financial: its namespace is “{{namespace}}”.',
    cure: 'Export SAF-T Financial 1.30 from the accounting system.',
  },
  'saft-no-entries': {
    title: 'The SAF-T file has no postings',
    detail: 'The file has no lines under GeneralLedgerEntries, so there are no costs to read.',
    cure: 'Include the transactions, and the right period, when you export SAF-T.',
  },
  'saft-account-missing': {
    title: 'The account is missing',
    detail: 'The posting on line {{line}} has no account (AccountID).',
    cure: 'The posting isn’t counted. Export SAF-T again, or correct the voucher in the accounting system.',
  },
  'saft-date-missing': {
    title: 'The date is missing',
    detail: 'The posting on line {{line}} has neither a valid date (TransactionDate) nor a year (PeriodYear).',
    cure: 'The posting isn’t counted. Export SAF-T again, or correct the voucher in the accounting system.',
  },
  'saft-totals-off': {
    title: 'The total doesn’t add up',
    detail: '{{element}} in the file is {{said}}, but its postings come to {{found}}.',
    cure: 'The postings are counted as they stand. Export SAF-T again if something may be missing.',
  },
  'ledger-repeated': {
    title: 'The same file twice',
    detail: 'The file has exactly the same content as {{first}}, and is counted once.',
    cure: 'There is nothing to do. If they should have been two different files, fetch one of them again.',
  },
  'ledger-zip-nested': {
    title: 'A zip in a zip',
    detail: 'The file is a zip file inside a zip file, and isn’t unpacked.',
    cure: 'Unpack it yourself, and hand in the files from it.',
  },
  'ledger-zip-climbs': {
    title: 'The zip file points out of its folder',
    detail: '“{{entry}}” in the zip file points to a place outside it. Such files aren’t opened.',
    cure: 'Make the zip file again from the folder of invoices, without paths in the file names.',
  },
  'ledger-zip-too-large': {
    title: 'The zip file is too large unpacked',
    detail: 'The zip file unpacks to {{megabytes}} MB; the limit is {{limit}} MB.',
    cure: 'Split it into several zip files, one for each month for example.',
  },
  'ledger-zip-blows-up': {
    title: 'The zip file blows up',
    detail: '“{{entry}}” becomes {{times}} times as large unpacked; no invoice or SAF-T file becomes more than {{limit}} times.',
    cure: 'Check where the file comes from. If it is good, unpack it yourself and hand in the files.',
  },
  'ledger-files-too-many': {
    title: 'Too many files at once',
    detail: 'The folder or zip file has more than {{limit}} files.',
    cure: 'Split it, by month for example, and hand in the parts one by one.',
  },
  'ledger-zip-encrypted': {
    title: 'The file has a password',
    detail: 'The file in the zip file is encrypted with a password, and can’t be read.',
    cure: 'Make the zip file again without a password, or unpack it and hand in the files.',
  },
  'ledger-nothing-inside': {
    title: 'No files',
    detail: 'The folder or zip file has no files to read.',
    cure: 'Check that it is the right folder or zip file.',
  },
  'ledger-dry-run-only': {
    title: 'Not saved from here',
    detail: 'Cost files can be read and shown in the terminal, but not saved from it.',
    cure: 'Add --dry-run to see what the file comes to.',
  },
  'ledger-groups-too-many': {
    title: 'Too many kinds of lines',
    detail: 'The file has more than {{limit}} kinds of lines that are not alike. That many are not kept.',
    cure: 'Divide the file, by year for instance, and upload the parts.',
  },
  'ledger-nothing-counted': {
    title: 'No lines could be counted',
    detail: 'The file was read, but no line in it could be counted ({{rejected}} were rejected).',
    cure: 'Look at the first rejected lines, correct the amount column, and upload again.',
  },
  'decision-unknown': {
    title: 'Unknown decision',
    detail: 'There is no decision with the id {{id}}. It may have been undone.',
    cure: 'See the list of decisions.',
  },
  'decision-shares': {
    title: 'The shares do not add up',
    detail: 'The shares are {{sum}} together, and must be 1.',
    cure: 'Correct the shares so that they are 1 together.',
  },
  'import-unknown': {
    title: 'Unknown cost file',
    detail: 'There is no imported cost file with the id {{id}}. It may have been taken back.',
    cure: 'See the list of imported files.',
  },
  'upload-unfinished': {
    title: 'The upload is not finished',
    detail: '{{received}} of {{size}} bytes have come.',
    cure: 'Send the rest of the file, and try again.',
  },
  'upload-unknown': {
    title: 'Unknown upload',
    detail: 'We know no upload with id {{id}}. It may have been used, ended or deleted.',
    cure: 'Upload the file again from its beginning.',
  },
  'upload-expired': {
    title: 'The upload has expired',
    detail: 'The upload {{id}} lay too long without more coming, and can’t go on.',
    cure: 'Upload the file again from its beginning.',
  },
  'upload-offset': {
    title: 'The part begins in the wrong place',
    detail: 'What was sent begins at byte {{offset}}, but {{received}} bytes have been received. Nothing of it is saved.',
    cure: 'Ask how far the upload has come, and go on from there.',
  },
  'upload-busy': {
    title: 'The file is being sent already',
    detail: 'Another connection is sending the same upload just now.',
    cure: 'Wait {{seconds}} seconds, ask how far it has come, and go on from there.',
  },
  'upload-overrun': {
    title: 'More than was announced',
    detail: 'More was sent than the {{size}} bytes that the upload is of. What is beyond them isn’t saved.',
    cure: 'Check that it is the same file, and that it hasn’t been changed. If it has, begin a new upload.',
  },
  'upload-checksum': {
    title: 'The checksum doesn’t match',
    detail: 'What came isn’t what was sent. Nothing of this part is saved.',
    cure: 'Send the part once more.',
  },
  'upload-header': {
    title: 'A field of the request can’t be read',
    detail: '“{{header}}” can’t be “{{value}}”.',
    cure: 'Send it like this: {{allowed}}.',
  },
  'upload-version': {
    title: 'Unknown version of the protocol',
    detail: 'The request is in version “{{found}}” of tus, which isn’t used here.',
    cure: 'Use version {{known}} (the field Tus-Resumable).',
  },
  'uploads-too-many': {
    title: 'Too many uploads',
    detail: 'The organisation already has {{limit}} uploads that aren’t finished or haven’t been used.',
    cure: 'Finish, use or end some of them first. They are deleted by themselves after a day.',
  },
  'assumption-unknown': {
    title: 'Unknown assumption',
    detail: 'There is no assumption called “{{cell}}”.',
    cure: 'Check the spelling, or find it under Assumptions and sources.',
  },
  'assumption-not-a-number': {
    title: 'An assumption must be a number',
    detail: '“{{value}}” for {{cell}} is not a number.',
    cure: 'Write a number; in the address, with a point before the decimals.',
  },
  'assumption-out-of-bounds': {
    title: 'The assumption is out of bounds',
    detail: '{{value}} for {{cell}} is outside {{min}} to {{max}}.',
    cure: 'Write a number within the bounds. Until then the former value is used.',
  },
  'control-code-unknown': {
    title: 'Unknown control code',
    detail: 'No assumptions that have held here give the control code {{code}} for this analysis.',
    cure: 'Check the code, and that the address is the paper’s own.',
  },
  'parameter-safeguard': {
    title: 'A safeguard cannot be changed for all',
    detail: '“{{cell}}” keeps the figures of one body from being given away. It holds alike for all, and cannot be published as a national parameter.',
    cure: 'Choose another parameter.',
  },
  'name-from-login': {
    title: 'The name comes from the login',
    detail: 'Your name is shown as the login gives it, so that others can trust who did what.',
    cure: 'If the name is wrong, have it put right where you log in. The next time you log in it is right here too.',
  },
  'national-parameter-unknown': {
    title: 'There is no such parameter',
    detail: 'You have published no national parameter {{id}} that still holds.',
    cure: 'Reload the page: it may have been withdrawn.',
  },
  'national-parameter-taken': {
    title: 'Somebody else has published the parameter',
    detail: 'Another coordinator has published a value for {{cell}} from {{day}}.',
    cure: 'Choose another day, or agree on who publishes it.',
  },
  'group-withheld': {
    title: 'Withheld',
    detail: 'The group “{{group}}” has {{count}} municipalities with own figures, or one that outweighs the rest. Below {{least}} nothing is shown, so that nobody can work out another’s figures.',
    cure: 'Use a wider group, or gather more own figures.',
  },
  'report-unknown': {
    title: 'Unknown report',
    detail: 'We reproduce no report called “{{report}}”.',
    cure: 'Use one of these: {{known}}.',
  },
  'parameter-unknown': {
    title: 'Unknown parameter',
    detail: 'We don’t know the parameter “{{parameter}}”. It was not used.',
    cure: 'Check the spelling, or take it out. Did you mean: {{known}}?',
  },
  'parameter-invalid': {
    title: 'The parameter can’t be used',
    detail: '“{{value}}” can’t be used for {{parameter}}.',
    cure: 'Write it once, like this: {{allowed}}.',
  },
  'request-malformed': {
    title: 'The request can’t be read',
    detail: 'The request is not written so that it can be read.',
    cure: 'See how to write it in the description at /api/v1/openapi.json.',
  },
  'media-type-unsupported': {
    title: 'Content that we don’t take',
    detail: 'The content was sent as “{{found}}”.',
    cure: 'Send it as {{allowed}}.',
  },
  'host-refused': {
    title: 'The program doesn’t answer to this name',
    detail: 'The request is for “{{host}}”, which isn’t the program’s name.',
    cure: 'Use the address that the program wrote when it started. A balancer must pass on the name that the browser asked for.',
  },
  'origin-refused': {
    title: 'The request came from another site',
    detail: 'A page at “{{origin}}” tried to change something here.',
    cure: 'Do it from the program’s own pages.',
  },
  'body-too-large': {
    title: 'Too much was sent',
    detail: 'The request is larger than {{limit}} MB.',
    cure: 'Send less, or in parts.',
  },
  'not-found': {
    title: 'Not found',
    detail: 'There is nothing at {{path}}.',
    cure: 'Check the spelling, or begin at the start page.',
  },
  'method-not-allowed': {
    title: 'It can’t be used like that',
    detail: '{{path}} does not answer {{method}}.',
    cure: 'See which methods it answers in the description at /api/v1/openapi.json.',
  },
  'too-many-requests': {
    title: 'Too many requests',
    detail: 'More requests came than we answer.',
    cure: 'Wait {{seconds}} seconds, and try again.',
  },
  busy: {
    title: 'Busy',
    detail: 'The program is busy with something else.',
    cure: 'Wait {{seconds}} seconds, and try again.',
  },
  'browser-missing': {
    title: 'No browser to print with',
    detail: 'The PDF is made by a browser, and the machine that Samvirke runs on has none that can be started.',
    cure: 'Choose Word or HTML meanwhile. Whoever runs Samvirke can install chromium, run “npx playwright install chromium”, or point to a browser by BROWSER_PATH.',
  },
  'database-locked': {
    title: 'The data folder is in use',
    detail: 'Another Samvirke has opened {{folder}}.',
    cure: 'Use the one that is running, stop it, or choose another folder by SAMVIRKE_DATA.',
  },
  'database-away': {
    title: 'The database doesn’t answer',
    detail: 'The database doesn’t answer just now. What was saved is still there; what you have just sent may not be.',
    cure: 'Wait {{seconds}} seconds, see whether it is there, and send it again if it isn’t. Samvirke goes on by itself when the database answers.',
  },
  'storage-full': {
    title: 'There is no room for more',
    detail: 'The disk that the database lies on is full. What you sent has not been saved, and nothing is damaged.',
    cure: 'Tell those who run Samvirke. When room has been made, you can try again.',
  },
  'database-too-old': {
    title: 'PostgreSQL is too old',
    detail: 'The database is PostgreSQL {{found}}.',
    cure: 'Use PostgreSQL {{least}} or newer.',
  },
  'database-rights-missing': {
    title: 'The database user lacks rights',
    detail: 'The user “{{user}}” can’t do all that is needed in the database.',
    cure: 'Let somebody who may run this in the database, and start again:\n{{statements}}',
  },
  'database-newer': {
    title: 'The database is newer than the program',
    detail: 'A later version of Samvirke has changed the database ({{migration}}).',
    cure: 'Use that version, or a still later one. Nothing has been changed.',
  },
  'backup-unknown': {
    title: 'Not a backup',
    detail: '{{file}} isn’t a whole backup from Samvirke. It may have been cut off.',
    cure: 'Fetch it from where it was put, or use another. Nothing has been changed.',
  },
  'backup-damaged': {
    title: 'The backup is damaged',
    detail: '{{part}} in {{file}} isn’t as it was when the backup was made.',
    cure: 'Fetch it from where it was put, or use another. Nothing has been changed.',
  },
  'backup-newer': {
    title: 'The backup is newer than the program',
    detail: '{{file}} was made by Samvirke {{program}} ({{migration}}), which this program doesn’t know.',
    cure: 'Restore with that version, or a still later one. Nothing has been changed.',
  },
  'backup-nothing': {
    title: 'There is nothing to back up',
    detail: 'The database is empty: Samvirke has never been started on it.',
    cure: 'Check that DATABASE_URL or SAMVIRKE_DATA points to the one you mean.',
  },
  'restore-not-empty': {
    title: 'The database isn’t empty',
    detail: 'There are data in it already. They would be gone.',
    cure: 'Restore into an empty database. If what is there is to be deleted for good, say so with --replace, and make a backup first.',
  },
  'database-not-ours': {
    title: 'The database is used for something else',
    detail: 'It has {{table}}, which isn’t Samvirke’s.',
    cure: 'Use a database of Samvirke’s own.',
  },
  'database-in-use': {
    title: 'Others use the database',
    detail: '{{connections}} others are connected to the database.',
    cure: 'Stop all servers and workers, close other programs that are connected, and try again.',
  },
  'database-missing': {
    title: 'There is no database there',
    detail: 'There is no database in {{folder}}.',
    cure: 'Check that SAMVIRKE_DATA points to the folder, or that DATABASE_URL is set.',
  },
  'file-exists': {
    title: 'The file exists',
    detail: '{{file}} exists already, and isn’t written over.',
    cure: 'Choose another name, or write over it with --force.',
  },
  'file-missing': {
    title: 'There is no such file',
    detail: 'There is no file called {{file}}.',
    cure: 'Check the name.',
  },
  'login-required': {
    title: 'You must log in',
    detail: 'This is only for those who are logged in on behalf of a body.',
    cure: 'Log in, and try again.',
  },
  'session-ended': {
    title: 'You are logged out',
    detail: 'The session has ended ({{why}}).',
    cure: 'Log in again. What you have written has not been saved.',
  },
  'role-missing': {
    title: 'You don’t have access',
    detail: 'In the organisation you act for, this is for {{roles}}.',
    detailNone: 'You have no role in that organisation.',
    cure: 'Switch to a body where you have the role, or ask its administrator for it.',
  },
  'csrf-refused': {
    title: 'The change didn’t come from our own pages',
    detail: 'The request lacked the mark that belongs to your session.',
    cure: 'Reload the page, and try again.',
  },
  'public-body-required': {
    title: 'For public bodies only',
    detail: 'Suppliers aren’t shown what public bodies pay together.',
    cure: 'Switch to a public body that you act for.',
  },
  'entry-unknown': {
    title: 'Not found',
    detail: 'There is no entry with the id {{id}} that you can see.',
    cure: 'Check the address for typing errors. The entry may have been withdrawn, or it may belong to another organisation.',
  },
  'version-changed': {
    title: 'Somebody else has changed it meanwhile',
    detail: 'You started from version {{version}}, but the current one is version {{current}}. Nothing has been saved.',
    cure: 'Look at both versions, choose what is to stand, and save again.',
  },
  'approver-wrote-it': {
    title: 'Somebody else must approve it',
    detail: 'In your organisation whoever wrote it doesn’t approve it, and you wrote what stands here.',
    cure: 'Ask another approver to look at it and approve it.',
  },
  'writer-erased': {
    title: 'Whoever wrote it has been erased',
    detail: 'In your organisation whoever wrote it doesn’t approve it, and whoever wrote it last has erased themselves. Nobody then knows who it was.',
    cure: 'Ask somebody else to look at it and save it again. Then another can approve it, also you if you didn’t save it.',
  },
  'decision-not-public': {
    title: 'Decisions are for public organisations',
    detail: 'A supplier can’t register or approve a decision: it is public bodies that decide.',
    cure: 'Register a contract, a price or a service. The organisation that decided registers the decision.',
  },
  'already-approved': {
    title: 'Already approved',
    detail: 'This version has been approved before.',
    cure: 'There is nothing you need to do. Reload the page to see who approved it.',
  },
  'characters-unseen': {
    title: 'A field has characters that aren’t seen',
    detail: '“{{field}}” has a line break, or characters that aren’t seen or turn the direction of writing.',
    cure: 'Write the text again, on one line.',
  },
  'field-missing': {
    title: 'A field is missing',
    detail: '“{{field}}” has not been filled in.',
    cure: 'Fill in the field and save again.',
  },
  'field-unknown': {
    title: 'Unknown field',
    detail: 'This kind of entry has no field called “{{field}}”.',
    cure: 'Use one of these fields: {{allowed}}.',
  },
  'field-invalid': {
    title: 'A field has a value we cannot use',
    detail: '“{{field}}” cannot be “{{value}}”.',
    cure: 'Write it like this: {{allowed}}.',
  },
  'field-too-long': {
    title: 'Too long a text',
    detail: '“{{field}}” is longer than {{most}} characters.',
    cure: 'Make the text shorter.',
  },
  'organisation-number-wrong': {
    title: 'Wrong organisation number',
    detail: '“{{value}}” is not an organisation number: its check digit does not fit, or it does not have nine digits.',
    cure: 'Check for typing errors, or look the number up in the Register of Legal Entities (Enhetsregisteret).',
  },
  'dates-reversed': {
    title: 'Ends before it begins',
    detail: 'The last day, {{to}}, is before the first, {{from}}.',
    cure: 'Correct one of the dates.',
  },
  'price-kept-back': {
    title: 'A price is open',
    detail: 'Other public bodies are to be able to see the price, unless the law gives a ground for holding it back.',
    cure: 'Let public bodies or everybody see it. Where the Freedom of Information Act (offentleglova) gives a ground, it can be held back until a date; the visibility then says who sees it from that day.',
  },
  'hidden-not-price': {
    title: 'Only prices can be held back until a date',
    detail: 'This entry is not a price.',
    cure: 'Remove the date and the ground, and choose who is to see it instead.',
  },
  'hidden-incomplete': {
    title: 'Ground and date belong together',
    detail: 'A price that is held back must have both a ground and a date from which it can be shown.',
    cure: 'Fill in both, or neither.',
  },
  'hidden-ground-unknown': {
    title: 'Unknown ground',
    detail: '“{{value}}” is not one of the grounds on which a price may be held back.',
    cure: 'Choose one of these: {{allowed}}.',
  },
  'hidden-date-past': {
    title: 'The date is not to come',
    detail: 'A price cannot be held back until {{date}}: that day has come.',
    cure: 'Choose a later date, or remove the ground and the date.',
  },
  'hidden-too-long': {
    title: 'The price cannot be held back that long',
    detail: 'A price cannot be held back until {{date}}: more than {{years}} years ahead, the ground has to be looked at again.',
    cure: 'Choose a date no later than {{latest}}. If the ground still holds then, the price can be held back anew.',
  },
  'visibility-cooperation': {
    title: 'Which cooperation?',
    detail: 'When a cooperation is to see the entry, it must say which; otherwise none is to be named.',
    cure: 'Choose the cooperation, or choose another visibility.',
  },
  'cooperation-not-public': {
    title: 'For public organisations only',
    detail: 'A supplier can’t take part in a cooperation: it would see what its customers share with each other.',
    cure: 'Choose a public organisation.',
  },
  'cooperation-not-member': {
    title: 'You are not in the cooperation',
    detail: 'The entry can only be shared with a cooperation that your organisation is in now.',
    cure: 'Choose one of your organisation’s own cooperations.',
  },
  'protected-refused': {
    title: 'Not to be registered here',
    detail: 'Facts that could harm national security interests are not to be put into this service, not even as a draft. Nothing has been saved.',
    cure: 'Handle them in a system that is approved for classified information, and ask your organisation’s security manager.',
  },
  'protected-fact': {
    title: 'Too exact about a protected object',
    detail: '“{{field}}” tells where the object is or how large it is: “{{found}}”.',
    cure: 'Remove it. Of a protected object only that it exists and what it is used for is registered.',
  },
  'protected-too-open': {
    title: 'Protected facts cannot be shown so widely',
    detail: 'What concerns a protected object can only be seen by your own organisation or by one cooperation.',
    cure: 'Choose your own organisation or a cooperation, and turn off sharing with the ministry and the coordinator.',
  },
  'export-too-large': {
    title: 'Too many for one table',
    detail: 'There are more than {{limit}} that fit.',
    cure: 'Choose a kind or an organisation, or fetch them page by page over the API.',
  },
  'cost-set-not-own': {
    title: 'None of the figures are your organisation’s own',
    detail: 'The cost table has no rows for the municipality you act for.',
    cure: 'Switch to the organisation that the figures are of, or upload a table with your own figures.',
  },
  'organisation-number-invalid': {
    title: 'Not an organisation number',
    detail: '“{{number}}” isn’t an organisation number: that is nine digits, the last of which checks the others.',
    cure: 'Look for digits that have changed places or are missing.',
  },
  'body-number-unknown': {
    title: 'Unknown organisation',
    detail: 'We know of no organisation with the number {{number}}.',
    cure: 'Use the organisation number or municipality number of one that is here.',
  },
  'capability-missing': {
    title: 'The organisation doesn’t have that task',
    detail: 'The role {{role}} can only be given in an organisation that has the task.',
    cure: 'Whoever operates Samvirke gives the task with “samvirke access give”.',
  },
  'demo-refused': {
    title: 'The demo login answers on this machine only',
    detail: 'The request came from outside.',
    cure: 'Open Samvirke on the machine where it runs, or set up a login (docs/operate.md).',
  },
  'demo-person-unknown': {
    title: 'Unknown demo person',
    detail: 'There is no invented person “{{person}}” who can log in like that.',
    cure: 'Choose one of {{known}}.',
  },
  'login-provider-unknown': {
    title: 'Unknown login',
    detail: 'There is no login called {{provider}} here.',
    cure: 'Use one of {{known}}.',
  },
  'login-provider-away': {
    title: 'The login doesn’t answer',
    detail: 'We get no answer from {{provider}}.',
    cure: 'Try again in a while. What you have open here is untouched.',
  },
  'login-attempt-unknown': {
    title: 'The login can’t be completed',
    detail: 'The answer doesn’t belong to a login that is under way in this browser. It may have been used before, taken too long, or been begun elsewhere.',
    cure: 'Log in again.',
  },
  'login-cancelled': {
    title: 'The login was cancelled',
    detail: '{{provider}} answered that the login wasn’t carried through ({{reason}}).',
    cure: 'Log in again when you like.',
  },
  'login-refused': {
    title: 'The login was refused',
    detail: 'The answer from {{provider}} didn’t pass the checks ({{why}}). Nobody is logged in.',
    cure: 'Log in again. If it happens again, tell whoever operates Samvirke.',
  },
  'login-level-low': {
    title: 'Security level too low',
    detail: 'You logged in at level {{level}}, and {{accepted}} is required here.',
    cure: 'Log in again in a safer way.',
  },
  'token-refused': {
    title: 'The access token isn’t accepted',
    detail: 'The token was refused ({{why}}).',
    cure: 'Get a new token for this service, and try again.',
  },
  'invitation-unknown': {
    title: 'Unknown invitation',
    detail: 'The invitation doesn’t exist, or has been withdrawn.',
    cure: 'Ask the organisation’s administrator for a new one.',
  },
  'invitation-used': {
    title: 'The invitation has been used',
    detail: 'An invitation works once, and this one has been used.',
    cure: 'If it wasn’t you who used it, tell the organisation’s administrator. Otherwise ask for a new one.',
  },
  'invitation-expired': {
    title: 'The invitation has expired',
    detail: 'The time for using the invitation is over.',
    cure: 'Ask the organisation’s administrator for a new one.',
  },
  'invitation-for-another': {
    title: 'The link is for somebody else',
    detail: 'The link is for the organisation’s first administrator. Whoever made it, and those with a role with a coordinator, can’t use it.',
    cure: 'Send the link to whoever is to be administrator.',
  },
  'invitation-over': {
    title: 'The link is no longer valid',
    detail: 'Since the link was sent, the organisation has got an administrator, begun to use Samvirke, or ceased to be.',
    cure: 'Ask the organisation’s administrator for an invitation, or the operator where it has none.',
  },
  'person-gone': {
    title: 'Unknown or erased person',
    detail: 'Nobody has the key {{person}}, or the person has been erased.',
    cure: 'The key stands in the log and in “My data”.',
  },
  'person-unknown': {
    title: 'Unknown person',
    detail: 'Nobody with this key has the role in the organisation.',
    cure: 'See the list of people in the organisation.',
  },
  'administrator-last': {
    title: 'The last administrator',
    detail: 'The organisation would be left without an administrator.',
    cure: 'Give the role to somebody else first.',
  },
  'ledger-amount-column-missing': {
    title: 'No amount found',
    detail: 'None of the columns can be the amount. The file has {{columns}}.',
    cure: 'Say which column is the amount.',
  },
  'ledger-column-unknown': {
    title: 'Unknown column',
    detail: 'The file has no column “{{column}}”. It has {{columns}}.',
    cure: 'Write the name as it stands in the file.',
  },
  'ledger-columns-too-many': {
    title: 'Too many columns',
    detail: 'The file has {{columns}} columns. The limit is {{limit}}.',
    cure: 'Take away columns that aren’t needed, and see whether the separator is right.',
  },
  'ledger-quote-open': {
    title: 'A quotation mark isn’t closed',
    detail: 'The quotation mark in the row that begins as row {{row}} is never closed, so the rest of the file reads as one cell.',
    cure: 'Close the quotation mark or take it away, and try again.',
  },
  'ledger-row-ragged': {
    title: 'The row has too many cells',
    detail: 'The row has {{cells}} cells, but the table has {{expected}} columns.',
    cure: 'Look for a separator inside a text, and put quotation marks around the text.',
  },
  'ledger-sum-row': {
    title: 'The row is a sum',
    detail: 'The row is a sum of other rows ({{value}}) and isn’t counted.',
    cure: 'Nothing to do if that is right. If it is an ordinary row, give it an account.',
  },
  'ledger-row-amount-too-large': {
    title: 'The amount is too large',
    detail: '“{{value}}” is more than can be counted to the øre (90,071,992,547,409 kroner).',
    cure: 'See whether the amount is right, and whether it is the right column.',
  },
  'ledger-total-too-large': {
    title: 'The sum is too large',
    detail: 'The amounts in {{currency}} come to more than can be counted to the øre.',
    cure: 'Look for amounts that are too large, or divide the file.',
  },
  'ledger-date-unreadable': {
    title: 'The date can’t be read',
    detail: '“{{value}}” isn’t a date that can be read.',
    cure: 'Write it as 2024-01-31 or 31.01.2024.',
  },
  'ledger-kostra-balance': {
    title: 'This is a balance sheet',
    detail: 'The file is KOSTRA form {{form}}: the balance sheet, what the organisation owns and owes. It has no cost.',
    cure: 'Choose the file with the accounts (0A for a municipality).',
  },
  'ledger-kostra-form': {
    title: 'Unknown KOSTRA form',
    detail: 'The file is KOSTRA form {{form}}. We read {{allowed}}.',
    cure: 'Choose the file with the accounts.',
  },
  'job-unknown': {
    title: 'Unknown job',
    detail: 'We know of no job with the id {{id}}.',
    cure: 'Look for the job on the page Jobs. Old jobs are deleted after a while.',
  },
  'job-ended': {
    title: 'The job has ended',
    detail: 'Job {{id}} has already ended and can’t be cancelled.',
    cure: 'See the result on the page Jobs.',
  },
  'job-not-ended': {
    title: 'The job hasn’t ended',
    detail: 'Job {{id}} is waiting or running, or is done without a fault.',
    cure: 'Cancel it first, or ask for a new job.',
  },
  'job-not-done': {
    title: 'The result isn’t ready',
    detail: 'Job {{id}} has no result to download.',
    cure: 'Wait until the job is done, and try again.',
  },
  'job-file-gone': {
    title: 'The file is deleted',
    detail: 'Job {{id}} is done, but its file is deleted: something that may be in it has become protected since.',
    cure: 'Make the extract again. What is protected is then not in it.',
  },
  'jobs-too-many': {
    title: 'Too many jobs',
    detail: 'The organisation already has {{limit}} jobs that are waiting or running.',
    cure: 'Wait until some are done, or cancel some of them.',
  },
  'job-gave-up': {
    title: 'The job wasn’t finished',
    detail: 'The job was tried {{attempts}} times and never finished.',
    cure: 'Try again later. If that doesn’t help, tell whoever runs the service, with the job’s id.',
  },
  internal: {
    title: 'Something went wrong on our side',
    detail: 'It is a fault in the program, not in what you did. It is logged as {{id}}.',
    cure: 'Try again. If that doesn’t help, report the code. Nothing has been saved by halves.',
  },
};
