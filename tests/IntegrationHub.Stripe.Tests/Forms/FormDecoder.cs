using System.Globalization;
using System.Text.Json.Nodes;

namespace IntegrationHub.Stripe.Tests.Forms;

/// <summary>Reads a form back. Every leaf comes back as text, since a form has no other types.</summary>
internal static class FormDecoder
{
    public static JsonObject Decode(string form)
    {
        var root = new JsonObject();
        foreach (var pair in form.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (key, value) = (pair[..pair.IndexOf('=')], Uri.UnescapeDataString(pair[(pair.IndexOf('=') + 1)..]));
            var path = key.Split('[').Select(static part => Uri.UnescapeDataString(part.TrimEnd(']'))).ToArray();
            Put(root, path, value);
        }

        return root;
    }

    private static void Put(JsonNode parent, ReadOnlySpan<string> path, string value)
    {
        if (path.Length == 1)
        {
            Add(parent, path[0], value);
            return;
        }

        var child = parent is JsonArray list
            ? list.ElementAtOrDefault(int.Parse(path[0], CultureInfo.InvariantCulture))
            : parent[path[0]];
        if (child is null) Add(parent, path[0], child = IsIndex(path[1]) ? new JsonArray() : new JsonObject());
        Put(child, path[1..], value);
    }

    private static void Add(JsonNode parent, string name, JsonNode child)
    {
        if (parent is JsonArray list) list.Add(child);
        else parent[name] = child;
    }

    private static bool IsIndex(string part) => part.All(char.IsAsciiDigit);
}
