import type { DescribedCommand } from './described-command.ts';

/** Completion for PowerShell 5.1 and later. */
export function powershellScript(commands: readonly DescribedCommand[]): string {
  const entries = commands.map(({ name, summary, options, words, fileEndings }) => {
    const switches = options.flatMap(({ long, short }) => [`--${long}`, ...(short ? [`-${short}`] : [])]);
    const values = options
      .filter((option) => option.values.length > 0)
      .map((option) => `${quoted(`--${option.long}`)} = ${array(option.values)}`);
    return (
      `    ${quoted(name)} = @{ About = ${quoted(summary)}; Options = ${array(switches)}; ` +
      `Words = ${array(words)}; Values = @{ ${values.join('; ')} }; Endings = ${array(fileEndings)} }\n`
    );
  });
  return `# Completion of runplan for PowerShell.
Register-ArgumentCompleter -Native -CommandName runplan -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = [ordered]@{
${entries.join('')}  }
  $typed = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($wordToComplete -ne '' -and $typed.Count -gt 0) {
    $typed = @($typed | Select-Object -First ($typed.Count - 1))
  }
  $name = $typed | Where-Object { $_ -notlike '-*' } | Select-Object -First 1
  if (-not $name) {
    $offers = @($commands.Keys) + '--help' + '--version'
  } elseif ($commands.Contains($name)) {
    $command = $commands[$name]
    $last = if ($typed.Count -gt 0) { $typed[-1] } else { '' }
    if ($command.Values.ContainsKey($last)) { $offers = $command.Values[$last] }
    elseif ($wordToComplete -like '-*') { $offers = $command.Options }
    else {
      $offers = @($command.Words)
      if ($command.Endings.Count -gt 0) {
        $offers += @(Get-ChildItem -Path "$wordToComplete*" -ErrorAction SilentlyContinue |
          Where-Object { $_.PSIsContainer -or $command.Endings -contains $_.Extension } |
          ForEach-Object { Resolve-Path -Relative $_.FullName } |
          ForEach-Object { if ($wordToComplete -like '.*') { $_ } else { $_ -replace '^\\.[\\\\/]', '' } })
      }
    }
  } else { $offers = @() }
  $offers | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
    $text = if ($_ -match '\\s') { "'" + ($_ -replace "'", "''") + "'" } else { $_ }
    $about = if (-not $name -and $commands.Contains($_)) { $commands[$_].About } else { $_ }
    [System.Management.Automation.CompletionResult]::new($text, $_, 'ParameterValue', $about)
  }
}
`;
}

function array(texts: readonly string[]): string {
  return `@(${texts.map(quoted).join(', ')})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
