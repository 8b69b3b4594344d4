import Localisation
import Usage
import Views

extension Run {
  /// `diagnose`: a self-check to paste into a bug report.
  func diagnose() throws(Fault) -> ExitStatus {
    try everywhere.check()
    let (library, packsLeftOut) = packsAtHand()
    let diagnosis = Diagnosis(
      of: environment, everywhere, screen: screen, language: wording.language, places: placesFound,
      settings: sharedSettings, library: library, packsLeftOut: packsLeftOut)
    show(DiagnosisView(diagnosis, wording: wording).blocks)
    return diagnosis.faults == 0 ? .done : .negativeResult
  }
}
