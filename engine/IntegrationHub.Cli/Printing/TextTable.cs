using Spectre.Console;

namespace IntegrationHub.Cli.Printing;

/// <summary>Lays rows out in columns. Nothing in a cell is read as markup.</summary>
internal static class TextTable
{
    public static string Of(int width, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.None };
        foreach (var name in head)
        {
            var last = ReferenceEquals(name, head[^1]);
            table.AddColumn(new TableColumn(new Text(name)) { NoWrap = !last, Padding = new Padding(0, 0, last ? 0 : 2, 0) });
        }

        foreach (var row in rows) table.AddRow(row.Select(cell => new Text(PlainText.Line(cell))));

        using var writer = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        console.Write(table);
        return string.Join('\n', writer.ToString().Split('\n').Select(line => line.TrimEnd()));
    }
}
