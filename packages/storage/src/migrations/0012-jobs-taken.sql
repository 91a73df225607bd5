-- 结果已由提出的人收走的，只留下键：晚到的结果不会再算一次，过了期的连键一起删去（见 open-job-queue.ts）。
alter table job_result add column taken_at timestamptz;
alter table job_result drop constraint job_result_check1;
alter table job_result add check (failure_code is not null or result is not null or taken_at is not null);
