import ArgumentParser
import QuestionBank
import Usage

/// Turns what the argument parser says into faults, so that they are worded in the learner's language.
///
/// The parser keeps its errors to itself and gives a message alone; its few forms are recognised here, and any other is
/// passed on as it is.
enum UsageFault {
  static func fault(for error: any Error, topic: Topic) -> Fault {
    let message = CommandTree.message(for: error)
    let quoted = message.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
    if message.hasPrefix("Unknown option"), let option = quoted.first {
      let known = (topic.options + OptionName.everywhere).flatMap(\.flags).filter { $0 != option }
      return .unknownOption(option, nearest: Spelling.nearest(to: option, among: known))
    }
    if message.hasPrefix("Missing value for"), let option = quoted.first {
      return .missingValue(option: String(option.prefix { $0 != " " }))
    }
    if message.hasPrefix("The value"), quoted.count >= 2 {
      return .invalidValue(
        option: String(quoted[1].prefix { $0 != " " }), value: quoted[0], allowed: [], nearest: nil)
    }
    if message.contains("nexpected argument"), let argument = quoted.first { return .unexpectedArgument(argument) }
    if message.hasPrefix("Missing expected argument"), let missing = topic.operands.first {
      return .missingArgument(missing.placeholder, of: topic)
    }
    return .usage(detail: String(message.prefix { $0 != "\n" }))
  }
}
