/** The room of what is not there yet, so that nothing moves when it comes. */
export function WorkingOut() {
  return <div className="h-96" aria-hidden="true" />;
}
