import { DataError } from './data/problem';
import { TASKS, type TaskInput, type TaskName } from './tasks';

/** A process of the pool: does one task at a time and answers with its result. */
process.on('message', async ({ task, input }: { task: TaskName; input: TaskInput<TaskName> }) => {
  try {
    const run = TASKS[task] as (input: TaskInput<TaskName>) => unknown;
    process.send!({ result: await run(input) });
  } catch (error) {
    // An error loses its class on the way.
    if (error instanceof DataError) process.send!({ problems: error.problems });
    else process.send!({ error: error instanceof Error ? error.message : String(error) });
  }
});
