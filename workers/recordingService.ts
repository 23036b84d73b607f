import { transfer } from 'comlink';
import { describeRecording } from '../src/analysis/describeRecording';
import { describeTextRecording } from '../src/analysis/describeTextRecording';
import { readOverview } from '../src/analysis/readOverview';
import { readTracePage } from '../src/analysis/readTracePage';
import { copyRecording } from '../src/recording/copyRecording';
import { hashFile } from '../src/recording/hashFile';
import { readAllAnnotations } from '../src/recording/readAllAnnotations';
import { previewText } from '../src/recording/previewText';
import { unpackFile } from '../src/recording/unpackFile';
import type { RecordingApi } from './api';
import { throttled } from './throttled';
import { buffersOf } from './buffersOf';

export const recordingService: RecordingApi = {
  describe: (file) => describeRecording(file),
  previewText: (file) => previewText(file),
  describeText: (file, settings) => describeTextRecording(file, settings),
  unpack: (file, request, onProgress) => unpackFile(file, request, throttled(onProgress)),
  readAnnotations: (file, recording, triggerChannelIndexes, onProgress) =>
    readAllAnnotations(file, recording, triggerChannelIndexes, throttled(onProgress)),
  readTracePage: async (file, recording, request) => {
    const page = await readTracePage(file, recording, request);
    return transfer(page, buffersOf(page));
  },
  readOverview: async (file, recording, request, onProgress) => {
    const overview = await readOverview(file, recording, request, throttled(onProgress));
    return transfer(overview, buffersOf(overview));
  },
  copy: (file, recording, changes, onProgress) =>
    copyRecording(file, recording, changes, throttled(onProgress)),
  hash: (file, onProgress) => hashFile(file, throttled(onProgress)),
};
