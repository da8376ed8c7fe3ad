import CulpaSession
import Glibc

/// A session that is opened while somebody begins to type.
///
/// One thread opens it, the other waits for it and only then touches it; so nothing is shared.
final class Background {
  /// What is done on the other thread, and what came of it.
  private final class Job {
    let work: () -> Session?
    var session: Session?

    init(_ work: @escaping () -> Session?) { self.work = work }
  }

  private let job: Job
  private var thread: pthread_t?

  /// Begins; where no thread can be had the work is done by whoever waits.
  init(_ work: @escaping () -> Session?) {
    job = Job(work)
    thread = Self.start(job)
  }

  private static func start(_ job: Job) -> pthread_t? {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    // A log may go as deep here as on the first thread.
    pthread_attr_setstacksize(&attributes, 16 << 20)
    let box = Unmanaged.passRetained(job)
    var thread = pthread_t()
    let code = pthread_create(
      &thread, &attributes,
      { pointer in
        guard let pointer else { return nil }
        let job = Unmanaged<Job>.fromOpaque(pointer).takeRetainedValue()
        job.session = job.work()
        return nil
      }, box.toOpaque())
    if code == 0 { return thread }
    box.release()
    return nil
  }

  /// The session, when it is there; `nil` where it could not be opened.
  func wait() -> Session? {
    if let thread {
      pthread_join(thread, nil)
      self.thread = nil
    } else {
      job.session = job.work()
    }
    return job.session
  }
}
