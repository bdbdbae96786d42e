export { JobListSchema, JobSchema, NewJobSchema, type JobBody, type JobListBody, type NewJobBody } from './job.ts';
export { MOST_DRAWS_EACH, MOST_JOB_DRAWS, readAnalysisJob, type AnalysisCases, type AnalysisJob } from './read-analysis-job.ts';
