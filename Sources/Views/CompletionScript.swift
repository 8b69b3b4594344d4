import Localisation
import Usage

/// Completion scripts for shells. They ask the program, which knows the table and the packs.
package enum CompletionScript {
  package static func text(for shell: Shell, wording: Wording) -> String {
    let heading = "# \(wording(.completionScript(shell)))\n"
    switch shell {
    case .bash: return heading + bash
    // zsh learns from the first line which command a file in its `fpath` completes.
    case .zsh: return "#compdef distinguo\n" + heading + zsh
    case .fish: return heading + fish
    }
  }

  private static let bash = #"""
    _distinguo() {
      local program=${1/#~\//$HOME/} line
      COMPREPLY=()
      while IFS= read -r line; do
        case $line in
          :files) compopt -o default ;;
          :folders) compopt -o dirnames ;;
          *) COMPREPLY+=("${line%%$'\t'*}") ;;
        esac
      done < <("$program" help --complete bash -- "${COMP_LINE:0:COMP_POINT}" 2> /dev/null)
    }
    complete -o nosort -F _distinguo distinguo 2> /dev/null || complete -F _distinguo distinguo

    """#

  private static let zsh = #"""
    _distinguo() {
      local program=${~${(Q)words[1]}} line word
      local -a entries
      for line in "${(@f)$("$program" help --complete zsh -- \
        "${(j: :)words[1,CURRENT-1]} $QIPREFIX$IPREFIX$PREFIX" 2> /dev/null)}"; do
        case $line in
          (:files) compset -P '--[a-z-]##='; _files; return ;;
          (:folders) compset -P '--[a-z-]##='; _files -/; return ;;
          (?*)
            word=${line%%$'\t'*}
            entries+=("${${word//\\/\\\\}//:/\\:}:${line#*$'\t'}") ;;
        esac
      done
      (( $#entries )) && _describe -V distinguo entries
    }
    if [[ $funcstack[1] == _distinguo ]]; then _distinguo "$@"; else compdef _distinguo distinguo; fi

    """#

  private static let fish = #"""
    function __distinguo_complete
        set -l program (commandline -opc)[1]
        set -l option (commandline -ct | string match -r -- '^--[a-z-]+=')
        # What fish itself would offer for a command that it does not know.
        set -l files "'' "(commandline -ct | string replace -r -- '^--[a-z-]+=' '')
        for line in ($program help --complete fish -- (commandline -cp | string collect) 2> /dev/null)
            switch $line
                case ':files'
                    complete -C $files | string replace -r -- '^' "$option"
                case ':folders'
                    complete -C $files | string match -r -- '^[^\t]*/(?:\t.*)?$' | string replace -r -- '^' "$option"
                case '*'
                    echo $line
            end
        end
    end
    complete -c distinguo -f -a '(__distinguo_complete)'

    """#
}
