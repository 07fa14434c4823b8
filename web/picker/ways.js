// The ways to a place without a map: fetched when one of them is taken.
export { placeWritten } from './degrees.js';
export { doorsNear } from './doors.js';
