/// The learner's settings as they are now: one for all the desks of a prompt, so that a change holds for every one of
/// them at once.
package final class SharedSettings {
  package private(set) var settings = Settings()
  package private(set) var complaints: [Settings.Complaint] = []
  /// What was said of the file already.
  private var told: Set<Settings.Complaint> = []
  private let file: SettingsFile?

  /// The settings at a path; none, where there is no place for them.
  package init(path: String?) {
    file = path.map(SettingsFile.init)
    read()
  }

  /// Reads the file again.
  package func read() {
    guard let file else { return }
    (settings, complaints) = file.read()
    // Mended, and wrong again, is worth telling.
    told.formIntersection(complaints)
  }

  /// What is wrong with the file and was not told yet.
  package func newComplaints() -> [Settings.Complaint] {
    complaints.filter { told.insert($0).inserted }
  }
}
