/// The current settings of one file, shared by every verb of a process, so a change takes effect at once.
package final class SharedSettings {
  package private(set) var settings = Settings()
  package private(set) var complaints: [Settings.Complaint] = []
  /// What the learner was told already.
  private var told: Set<Settings.Complaint> = []
  private let file: SettingsFile?

  /// The settings in a file; the defaults if there's no place for one.
  ///
  /// - Parameter home: The folder that `~/` stands for in the file.
  package init(path: String?, home: String?) {
    file = path.map { SettingsFile(path: $0, home: home) }
    read()
  }

  /// Reads the file again.
  package func read() {
    guard let file else { return }
    (settings, complaints) = file.read()
    // A fault that was fixed and came back is worth telling again.
    told.formIntersection(complaints)
  }

  /// The file's faults that the learner hasn't been told yet.
  package func newComplaints() -> [Settings.Complaint] {
    complaints.filter { told.insert($0).inserted }
  }
}
