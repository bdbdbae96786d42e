/** The mean radius of the earth that the haversine formula is used with (IUGG). */
const EARTH_RADIUS_KM = 6371.0088;
const RADIANS_PER_DEGREE = Math.PI / 180;

interface Place {
  readonly longitude: number;
  readonly latitude: number;
}

/**
 * As the crow flies, km: 2r · asin √(sin²(Δφ/2) + cos φ₁ · cos φ₂ · sin²(Δλ/2)) (haversine). Degrees in; no assumption.
 *
 * @example distanceKm({ longitude: 10.74, latitude: 59.91 }, { longitude: 5.32, latitude: 60.39 }) // about 305
 */
export function distanceKm(a: Place, b: Place): number {
  const north = (b.latitude - a.latitude) * RADIANS_PER_DEGREE;
  const east = (b.longitude - a.longitude) * RADIANS_PER_DEGREE;
  const chord =
    Math.sin(north / 2) ** 2 +
    Math.cos(a.latitude * RADIANS_PER_DEGREE) * Math.cos(b.latitude * RADIANS_PER_DEGREE) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}
