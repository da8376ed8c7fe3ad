import Glibc

/// Runs the same work on several threads, and comes back when all have ended.
///
/// - Parameter count: how many; with one the work is done right here.
func inParallel(_ count: Int, _ work: @escaping @Sendable () -> Void) {
  let others = (1..<max(1, count)).map { _ in Background(work) }
  work()
  for one in others { one.wait() }
}

/// What a thread runs, whatever comes of it: a function for C can't be generic.
private class BackgroundJob {
  func run() {}
}

/// Work that is done on a thread of its own while somebody goes on with something else.
///
/// One thread does it, the other waits for it and only then touches what came of it; so nothing is
/// shared.
final class Background<Value> {
  /// What is done on the other thread, and what came of it.
  private final class Job: BackgroundJob {
    let work: () -> Value
    var value: Value?

    init(_ work: @escaping () -> Value) { self.work = work }

    override func run() { _ = done() }

    /// Does the work where that was not done yet.
    func done() -> Value {
      if let value { return value }
      let found = work()
      value = found
      return found
    }
  }

  private let job: Job
  private var thread: pthread_t?

  /// Begins; where no thread can be had the work is done by whoever waits.
  init(_ work: @escaping () -> Value) {
    job = Job(work)
    thread = Self.start(job)
  }

  private static func start(_ job: Job) -> pthread_t? {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    // What is deep is as deep here as on the first thread.
    pthread_attr_setstacksize(&attributes, 16 << 20)
    let box = Unmanaged<BackgroundJob>.passRetained(job)
    var thread = pthread_t()
    let code = pthread_create(
      &thread, &attributes,
      { pointer in
        guard let pointer else { return nil }
        Unmanaged<BackgroundJob>.fromOpaque(pointer).takeRetainedValue().run()
        return nil
      }, box.toOpaque())
    if code == 0 { return thread }
    box.release()
    return nil
  }

  /// What came of it, as soon as it is done.
  func wait() -> Value {
    if let thread {
      pthread_join(thread, nil)
      self.thread = nil
    }
    return job.done()
  }
}
