import { describe, expect, it } from 'vitest';
import { checkRuntime } from '../../src/engine/check-runtime.ts';

describe('the check of the runtime', () => {
  it('lets a Node with Node-API 10 pass, and the one that runs this test', () => {
    expect(() => checkRuntime({ node: '22.14.0', napi: '10' })).not.toThrow();
    expect(() => checkRuntime()).not.toThrow();
  });

  it('says in Chinese what to do where the database would crash the process', () => {
    expect(() => checkRuntime({ node: '20.20.0', napi: '9' })).toThrow(/Node 20\.20\.0 太旧.*npm start/);
    expect(() => checkRuntime({ node: '18.0.0' })).toThrow(/太旧/);
  });
});
