import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { DataError, type Problem } from './data/problem';
import type { TaskInput, TaskName, TaskResult } from './tasks';

interface Order {
  task: TaskName;
  input: unknown;
  resolve(result: never): void;
  reject(error: Error): void;
}

type Answer = { result: never } | { problems: Problem[] } | { error: string };

/**
 * Processes that do the long steps beside the first one, in the order in which they are asked for (tsx cannot
 * load a worker thread's TypeScript on node 20).
 */
export class Pool {
  private waiting: Order[] = [];
  private idle: ChildProcess[] = [];
  private all: ChildProcess[] = [];

  constructor(root: string, size: number) {
    for (let i = 0; i < size; i++) {
      const worker = fork(path.join(root, 'models/worker.ts'), {
        cwd: root,
        // A large nursery: the steps make many short-lived things.
        execArgv: ['--max-semi-space-size=64', '--import', 'tsx'],
        serialization: 'advanced',
      });
      this.all.push(worker);
      this.idle.push(worker);
    }
  }

  /** Runs a task in the next free process. @throws what the task throws */
  run<T extends TaskName>(task: T, input: TaskInput<T>): Promise<TaskResult<T>> {
    const result = new Promise<TaskResult<T>>((resolve, reject) => {
      this.waiting.push({ task, input, resolve, reject });
    });
    this.next();
    // Whoever waits for it hears of a fault; until then it is not an unhandled one.
    result.catch(() => {});
    return result;
  }

  /** Ends all processes, whatever they are doing. */
  stop(): void {
    for (const worker of this.all) worker.kill();
  }

  private next(): void {
    const worker = this.idle[0];
    const order = worker && this.waiting.shift();
    if (!order) return;
    this.idle.shift();
    const { task, input, resolve, reject } = order;
    const onExit = (code: number | null) =>
      reject(new Error(`"${task}" could not be done (exit code ${code})`));
    worker.once('exit', onExit);
    worker.once('message', (answer: Answer) => {
      worker.off('exit', onExit);
      if ('problems' in answer) reject(new DataError(answer.problems));
      else if ('error' in answer) reject(new Error(answer.error));
      else resolve(answer.result);
      this.idle.push(worker);
      this.next();
    });
    worker.send({ task, input });
  }
}
