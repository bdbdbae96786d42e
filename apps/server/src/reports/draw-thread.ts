import { combineOutcomes, drawOutcomes, type BusinessCase, type Outcomes } from '@samvirke/model/business-cases';
import { answerThread } from '../site/answer-thread.ts';

export interface DrawTask {
  readonly asked: BusinessCase;
  readonly seed: number;
  readonly draws: number;
}

answerThread<DrawTask, Outcomes>(({ asked, seed, draws }) => combineOutcomes([drawOutcomes(asked, { seed, draws })]));
