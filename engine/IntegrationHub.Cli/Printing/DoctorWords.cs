using System.Text;
using IntegrationHub.Cli.Doctor;

namespace IntegrationHub.Cli.Printing;

/// <summary>What the doctor found, a line for each thing and another for what to do.</summary>
internal static class DoctorWords
{
    private const int StateWidth = 9;

    public static string Of(IReadOnlyList<Check> checks)
    {
        var text = new StringBuilder();
        foreach (var check in checks)
        {
            text.Append(check.State.PadRight(StateWidth)).Append(PlainText.Line($"{check.Name}: {check.Says}")).Append('\n');
            if (check.Hint is not null) text.Append(' ', StateWidth).Append(PlainText.Line(check.Hint)).Append('\n');
        }

        var problems = checks.Count(check => check.IsProblem);
        return text.Append(problems switch { 0 => "\nAll is well.\n", 1 => "\n1 problem.\n", _ => $"\n{problems} problems.\n" }).ToString();
    }
}
