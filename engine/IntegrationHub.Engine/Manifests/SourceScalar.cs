using System.Text.Json;
using System.Text.RegularExpressions;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Manifests;

/// <summary>A single value. Unquoted it may be a number, true, false or null by YAML 1.2's core schema; quoted it is text.</summary>
internal sealed partial record SourceScalar(SourcePosition At, int Length, string Text, bool Plain) : SourceNode(At, Length)
{
    /// <summary>Whether it is text, rather than a number, true, false or null.</summary>
    public bool IsText => !Plain || ToJson().ValueKind == JsonValueKind.String;

    /// <inheritdoc />
    public override void WriteTo(Utf8JsonWriter writer)
    {
        if (!Plain) writer.WriteStringValue(Text);
        else if (Text is "true" or "True" or "TRUE") writer.WriteBooleanValue(true);
        else if (Text is "false" or "False" or "FALSE") writer.WriteBooleanValue(false);
        else if (Text is "" or "~" or "null" or "Null" or "NULL") writer.WriteNullValue();
        else if (JsonNumber().IsMatch(Text)) writer.WriteRawValue(Text);
        else writer.WriteStringValue(Text);
    }

    // Only what is a number in JSON too: YAML's hexadecimal, octal and infinite numbers have no use in a catalog.
    [GeneratedRegex(@"^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?$", RegexOptions.CultureInvariant)]
    private static partial Regex JsonNumber();
}
