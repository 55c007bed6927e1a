import { openInProcess, openLoopback, openThread } from './callers.ts';
import { describeHost } from './contract-suite.ts';

describeHost('the router in this process', openInProcess);
describeHost('the engine thread over a port', openThread);
describeHost('the loopback host over HTTP', openLoopback);
