import Glibc

/// Runs the same work on several threads, and comes back when all have ended.
///
/// - Parameter count: how many; with one the work is done right here.
func inParallel(_ count: Int, _ work: @escaping @Sendable () -> Void) {
  guard count > 1 else { return work() }
  var threads: [pthread_t] = []
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  // As much as the first thread has, so that what is deep is deep enough everywhere.
  pthread_attr_setstacksize(&attributes, 16 << 20)
  for _ in 1..<count {
    let box = Unmanaged.passRetained(ThreadWork(work))
    var thread = pthread_t()
    let status = pthread_create(
      &thread, &attributes,
      { pointer in
        if let pointer { Unmanaged<ThreadWork>.fromOpaque(pointer).takeRetainedValue().body() }
        return nil
      }, box.toOpaque())
    if status == 0 { threads.append(thread) } else { box.release() }
  }
  pthread_attr_destroy(&attributes)
  work()
  for thread in threads { pthread_join(thread, nil) }
}

private final class ThreadWork: Sendable {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}
