/** Inclination from the vertex and azimuth from the right ear, as is usual for 10-20 sites. */
const SITE_DEGREES: Readonly<Record<string, readonly [number, number]>> = {
  Fp1: [-92, -72],
  Fpz: [92, 90],
  Fp2: [92, 72],
  F7: [-92, -36],
  F3: [-60, -51],
  Fz: [46, 90],
  F4: [60, 51],
  F8: [92, 36],
  FC5: [-69, -21],
  FC1: [-31, -46],
  FC2: [31, 46],
  FC6: [69, 21],
  T7: [-92, 0],
  C3: [-46, 0],
  Cz: [0, 0],
  C4: [46, 0],
  T8: [92, 0],
  CP5: [-69, 21],
  CP1: [-31, 46],
  CP2: [31, -46],
  CP6: [69, -21],
  P7: [-92, 36],
  P3: [-60, 51],
  Pz: [46, -90],
  P4: [60, -51],
  P8: [92, -36],
  O1: [-92, 72],
  Oz: [92, -90],
  O2: [92, -72],
  A1: [-115, 0],
  A2: [115, 0],
};

/** Names of all sites the simulator knows, from front to back. */
export const KNOWN_SITES: readonly string[] = Object.keys(SITE_DEGREES);

/**
 * Angle between two 10-20 sites seen from the centre of a spherical head.
 *
 * @throws Error when a site is not known: the recipe is wrong.
 */
export function angleBetween(site: string, otherSite: string): number {
  const a = directionOf(site);
  const b = directionOf(otherSite);
  const cosine = a.x * b.x + a.y * b.y + a.z * b.z;
  return Math.acos(Math.min(1, Math.max(-1, cosine)));
}

/** Falls from 1 at `centre` as a Gaussian of the angle; `widthRadians` is its standard deviation. */
export function nearness(site: string, centre: string, widthRadians: number): number {
  return Math.exp(-0.5 * (angleBetween(site, centre) / widthRadians) ** 2);
}

function directionOf(site: string) {
  const degrees = SITE_DEGREES[site];
  if (degrees === undefined) throw new Error(`Broken assumption: ${site} is a known site`);
  const [inclination, azimuth] = degrees.map((value) => (value * Math.PI) / 180);
  return {
    x: Math.sin(inclination) * Math.cos(azimuth),
    y: Math.sin(inclination) * Math.sin(azimuth),
    z: Math.cos(inclination),
  };
}
