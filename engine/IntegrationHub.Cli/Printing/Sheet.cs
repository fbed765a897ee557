using System.Text;

namespace IntegrationHub.Cli.Printing;

/// <summary>A sheet of labels with values beside them, for people.</summary>
internal sealed class Sheet
{
    private const int LabelWidth = 13;

    private readonly StringBuilder _text = new();

    /// <summary>A line of its own.</summary>
    public Sheet Line(string text = "")
    {
        _text.Append(PlainText.Line(text)).Append('\n');
        return this;
    }

    /// <summary>A label with its values below one another; nothing when there are none.</summary>
    public Sheet Row(string label, params IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            _text.Append("  ").Append(label.PadRight(LabelWidth)).Append(PlainText.Line(value)).Append('\n');
            label = "";
        }

        return this;
    }

    /// <summary>Lines that stay as they are, each moved in.</summary>
    public Sheet Block(string text)
    {
        foreach (var line in PlainText.Lines(text).Split('\n')) _text.Append("  ").Append(line).Append('\n');
        return this;
    }

    public override string ToString() => _text.ToString();
}
