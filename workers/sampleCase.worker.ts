import { expose } from 'comlink';
import { sampleCaseService } from './sampleCaseService';

expose(sampleCaseService);
