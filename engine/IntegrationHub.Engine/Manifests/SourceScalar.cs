using System.Text.Json;
using System.Text.RegularExpressions;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Manifests;

/// <summary>A single value. Unquoted it may be a number, true, false or null by YAML 1.2's core schema; quoted it is text.</summary>
internal sealed partial record SourceScalar(SourcePosition At, int Length, string Text, bool Plain) : SourceNode(At, Length)
{
    /// <summary>Whether it is text, rather than a number, true, false or null.</summary>
    public bool IsText => Kind == JsonValueKind.String;

    private JsonValueKind Kind => Text switch
    {
        _ when !Plain => JsonValueKind.String,
        "true" or "True" or "TRUE" => JsonValueKind.True,
        "false" or "False" or "FALSE" => JsonValueKind.False,
        "" or "~" or "null" or "Null" or "NULL" => JsonValueKind.Null,
        ['-' or (>= '0' and <= '9'), ..] when JsonNumber().IsMatch(Text) => JsonValueKind.Number,
        _ => JsonValueKind.String,
    };

    /// <inheritdoc />
    public override void WriteTo(Utf8JsonWriter writer)
    {
        switch (Kind)
        {
            case JsonValueKind.True: writer.WriteBooleanValue(true); break;
            case JsonValueKind.False: writer.WriteBooleanValue(false); break;
            case JsonValueKind.Null: writer.WriteNullValue(); break;
            case JsonValueKind.Number: writer.WriteRawValue(Text, skipInputValidation: true); break;
            default: writer.WriteStringValue(Text); break;
        }
    }

    // Only what is a number in JSON too: YAML's hexadecimal, octal and infinite numbers have no use in a catalog.
    [GeneratedRegex(@"^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?$", RegexOptions.CultureInvariant)]
    private static partial Regex JsonNumber();
}
