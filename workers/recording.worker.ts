import { expose } from 'comlink';
import { recordingService } from './recordingService';

expose(recordingService);
