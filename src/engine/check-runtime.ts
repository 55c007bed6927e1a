import { AppError } from '../shared/errors.ts';

const NEEDED_NODE_API = 10;

/**
 * The database's native part needs Node-API 10 (Node 22.12 or later) and ends an older Node with a crash instead of a
 * message: to be called by every host before it starts the engine. Throws `AppError` where Node is too old.
 */
export function checkRuntime(versions: { readonly napi?: string; readonly node: string } = process.versions): void {
  if (Number(versions.napi) >= NEEDED_NODE_API) return;
  throw new AppError(
    'node-too-old',
    `现在的 Node ${versions.node} 太旧，需要 22.12 以上。请在项目文件夹里用 npm start 或 npm run duban 启动，会用自带的 Node。`,
  );
}
