import { version } from '../../package.json';

/** Version of the program, as it stands in result files. */
export const SOFTWARE_VERSION = version;
