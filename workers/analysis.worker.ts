import { expose } from 'comlink';
import { createAnalysisService } from './analysisService';

expose(createAnalysisService());
