// What few forms need, fetched when they do: ways to a place without a map, and rules that the server is asked about.
export { checked } from './checks.js';
export { placeWritten } from './degrees.js';
export { doorsNear } from './doors.js';
