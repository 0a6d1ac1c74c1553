/** The moment a request or a job turn begins; everything below it receives `now`. */
export function currentTime(): Date {
  return new Date();
}
