using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IntegrationHub.Stripe.Forms;

/// <summary>
/// Writes parameters the way Stripe reads them: <c>items[0][price]=price_1&amp;metadata[order]=17</c>.
/// </summary>
/// <remarks>
/// Byte for byte what Stripe's Node SDK 23.1.0 sends for the same parameters (compared 2026-11-20), except that keys
/// which are whole numbers keep their place, while JavaScript moves them to the front. Letters, digits and
/// <c>-_.~[]</c> stay, everything else is percent-encoded UTF-8. A bracket inside a key is therefore not told apart
/// from nesting; Stripe forbids brackets in the keys of <c>metadata</c>.
/// </remarks>
public static class FormEncoder
{
    /// <summary>Encodes parameters in the order they have.</summary>
    /// <param name="parameters">
    /// Null and <c>""</c> become an empty value, which unsets a field. An empty list or object is left out, as the Node
    /// SDK does: sent as an empty value it would erase what is there.
    /// </param>
    /// <returns>The pairs joined by <c>&amp;</c>; empty when there are none.</returns>
    public static string Encode(JsonObject parameters)
    {
        var form = new StringBuilder();
        foreach (var (name, value) in parameters) Append(form, Escape(name), value);

        return form.ToString();
    }

    private static void Append(StringBuilder form, string key, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var (name, value) in map) Append(form, $"{key}[{Escape(name)}]", value);
                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    Append(form, string.Create(CultureInfo.InvariantCulture, $"{key}[{i}]"), list[i]);
                }

                break;
            default:
                if (form.Length > 0) form.Append('&');
                form.Append(key).Append('=').Append(Escape(Text(node)));
                break;
        }
    }

    private static string Text(JsonNode? node) => node?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => PlainNumber.Write(node.ToJsonString()),
        _ => node.GetValue<string>(),
    };

    private static string Escape(string text) => Uri.EscapeDataString(text)
        .Replace("%5B", "[", StringComparison.Ordinal)
        .Replace("%5D", "]", StringComparison.Ordinal);
}
