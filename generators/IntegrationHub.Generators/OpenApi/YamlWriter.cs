using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace IntegrationHub.Generators.OpenApi;

/// <summary>Writes JSON as YAML in block style.</summary>
/// <remarks>Text is left without quotation marks only where no YAML reader, 1.1 or 1.2, could take it for anything else.</remarks>
internal static partial class YamlWriter
{
    private static readonly string[] Words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];

    public static string Write(JsonNode document)
    {
        var text = new StringWriter { NewLine = "\n" };
        var emitter = new Emitter(text, new EmitterSettings(
            bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024, newLine: "\n"));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Emit(emitter, document);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Emit(Emitter emitter, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                var mapStyle = map.Count == 0 ? MappingStyle.Flow : MappingStyle.Block;
                emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, true, mapStyle));
                foreach (var (name, value) in map)
                {
                    Text(emitter, name);
                    Emit(emitter, value);
                }

                emitter.Emit(new MappingEnd());
                break;
            case JsonArray list:
                var listStyle = list.Count == 0 ? SequenceStyle.Flow : SequenceStyle.Block;
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, true, listStyle));
                foreach (var item in list) Emit(emitter, item);
                emitter.Emit(new SequenceEnd());
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                Text(emitter, value.GetValue<string>());
                break;
            default:
                Scalar(emitter, node?.ToJsonString() ?? "null", ScalarStyle.Plain);
                break;
        }
    }

    private static void Text(Emitter emitter, string text) => Scalar(emitter, text, StyleOf(text));

    private static void Scalar(Emitter emitter, string text, ScalarStyle style) => emitter.Emit(
        new Scalar(AnchorName.Empty, TagName.Empty, text, style, isPlainImplicit: true, isQuotedImplicit: true));

    private static ScalarStyle StyleOf(string text) =>
        Lines().IsMatch(text) ? ScalarStyle.Literal
        : Harmless().IsMatch(text) && !Words.Contains(text, StringComparer.OrdinalIgnoreCase) ? ScalarStyle.Plain
        : ScalarStyle.DoubleQuoted;

    /// <summary>Several lines of printable text, none of which begins or ends with a space.</summary>
    [GeneratedRegex(@"\A(?=[^\n]+\n)(?:(?! )[^\p{C}]*(?<! )(?:\n(?!\z)|\z))+\z")]
    private static partial Regex Lines();

    /// <summary>Begins with a letter, has nothing that means something to YAML, and does not end in a space.</summary>
    [GeneratedRegex(@"\A[A-Za-z_/$](?:[A-Za-z0-9_ ,./;()$+'-]*[A-Za-z0-9_./)+])?\z")]
    private static partial Regex Harmless();
}
