using System.Text.Json.Nodes;

namespace IntegrationHub.Tests;

/// <summary>The facts about Stripe's objects that lie beside the repository. Where they do not, a few fields of each object are checked instead.</summary>
internal static class StripeFacts
{
    private static readonly Dictionary<string, string[]> Least = new(StringComparer.Ordinal)
    {
        ["charge"] = ["id", "amount", "amount_captured", "amount_refunded", "currency", "outcome", "paid", "refunded", "status"],
        ["checkout.session"] = ["id", "amount_total", "expires_at", "mode", "payment_status", "status", "url"],
        ["customer"] = ["id", "created", "description", "email", "invoice_settings", "livemode", "metadata"],
        ["invoice"] = ["id", "amount_due", "amount_paid", "customer", "lines", "parent", "status", "total"],
        ["payment_intent"] = ["id", "amount", "client_secret", "currency", "latest_charge", "next_action", "status"],
        ["payment_method"] = ["id", "billing_details", "customer", "type"],
        ["price"] = ["id", "active", "currency", "product", "recurring", "type", "unit_amount"],
        ["product"] = ["id", "active", "default_price", "name", "updated"],
        ["refund"] = ["id", "amount", "charge", "currency", "payment_intent", "reason", "status"],
        ["subscription"] = ["id", "cancel_at_period_end", "customer", "items", "latest_invoice", "status"],
    };

    /// <summary>Numbers that the facts take for whole ones, and that Stripe's reference documents as decimals or floats.</summary>
    private static readonly HashSet<string> Fractions = new(StringComparer.Ordinal)
    {
        "aggregated_value", "effective_percentage", "height", "length", "percent_off", "percentage", "weight", "width",
    };

    private static readonly Dictionary<string, JsonObject> ByName = Load();

    private static readonly Dictionary<string, string> NameByObject = ByName
        .Where(f => f.Value["object"] is not null && !f.Key.Split('.')[^1].StartsWith("Deleted", StringComparison.Ordinal))
        .GroupBy(f => f.Value["object"]!.GetValue<string>(), StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First().Key, StringComparer.Ordinal);

    public static bool ArePresent => ByName.Count > 0;

    public static string Folder { get; } = Path.Combine(Repository.Root, "..", "shared", "stripe-facts", "objects");

    /// <summary>Everything in which an answer is not what Stripe says it is.</summary>
    public static IReadOnlyList<string> Differences(JsonObject answer)
    {
        var found = new List<string>();
        Check(answer, "", found);
        return found;
    }

    private static void Check(JsonObject value, string path, List<string> found)
    {
        var kind = value["object"]?.GetValue<string>() ?? "";
        if (kind is "list" or "search_result")
        {
            CheckList(value, path, found);
            return;
        }

        if (!ArePresent)
        {
            found.AddRange(Least.GetValueOrDefault(kind, ["object"])
                .Where(f => value["deleted"] is null && !value.ContainsKey(f)).Select(f => $"{path}{kind}.{f} is missing"));
            return;
        }

        if (kind.StartsWith("sandbox.", StringComparison.Ordinal))
            return;
        if (kind == "event")
        {
            CheckEvent(value, path, found);
            return;
        }

        var name = NameByObject.GetValueOrDefault(kind);
        if (name is null)
            found.Add($"{path}: there is no object \"{kind}\"");
        else
            CheckMembers(value, ByName[value["deleted"] is null ? name : name.Insert(name.LastIndexOf('.') + 1, "Deleted")]["properties"]!.AsObject(), path + kind, found);
    }

    private static void CheckList(JsonObject list, string path, List<string> found)
    {
        foreach (var field in new[] { "data", "has_more", "url" })
        {
            if (!list.ContainsKey(field))
                found.Add($"{path}.{field} is missing");
        }

        foreach (var (item, i) in list["data"]!.AsArray().Select((d, i) => (d, i)))
            Check(item!.AsObject(), $"{path}[{i}].", found);
    }

    /// <summary>The facts have no event, because its data is any object. Source: docs.stripe.com/api/events/object (read 2026-11-28).</summary>
    private static void CheckEvent(JsonObject told, string path, List<string> found)
    {
        string[] always = ["id", "object", "api_version", "created", "data", "livemode", "pending_webhooks", "request", "type"];
        found.AddRange(always.Where(f => !told.ContainsKey(f)).Select(f => $"{path}event.{f} is missing"));
        found.AddRange(told.Select(m => m.Key).Except(always).Select(f => $"{path}event.{f} is nothing Stripe has"));
        Check(told["data"]!["object"]!.AsObject(), path + "event.data.object.", found);
    }

    private static void CheckMembers(JsonObject value, JsonObject members, string path, List<string> found)
    {
        foreach (var (field, fact) in members)
        {
            var isRequired = fact!["required"]?.GetValue<bool>() == true;
            if (isRequired && !value.ContainsKey(field))
                found.Add($"{path}.{field} is missing");
        }

        foreach (var (field, member) in value)
        {
            if (!members.TryGetPropertyValue(field, out var fact))
                found.Add($"{path}.{field} is nothing Stripe has");
            else if (member is not null)
                CheckValue(member, fact!.AsObject(), $"{path}.{field}", found);
            else if (fact!["nullable"]?.GetValue<bool>() != true)
                found.Add($"{path}.{field} is null");
        }
    }

    private static void CheckValue(JsonNode value, JsonObject fact, string path, List<string> found)
    {
        if (fact["anyOf"] is JsonArray any)
        {
            var best = any.Select(a =>
            {
                var differences = new List<string>();
                CheckValue(value, a!.AsObject(), path, differences);
                return differences;
            }).MinBy(d => d.Count)!;
            found.AddRange(best);
            return;
        }

        switch (fact["type"]?.GetValue<string>())
        {
            case "ref" when value is JsonObject referred && ByName.TryGetValue(fact["ref"]!.GetValue<string>(), out var target):
                CheckMembers(referred, target["properties"]!.AsObject(), path, found);
                break;
            case "list" when value is JsonObject list && list["object"]?.GetValue<string>() == "list":
                CheckList(list, path, found);
                break;
            case "array" when value is JsonArray items:
                foreach (var item in items)
                    CheckValue(item!, fact["items"]!.AsObject(), path + "[]", found);
                break;
            case "object" when value is JsonObject nested:
                if (fact["properties"] is JsonObject members && members.Count > 0)
                    CheckMembers(nested, members, path, found);
                break;
            case "map" when value is JsonObject:
            case "boolean" when value.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False:
            case "number" when value.GetValueKind() is System.Text.Json.JsonValueKind.Number:
            case "integer" when value.GetValueKind() is System.Text.Json.JsonValueKind.Number
                && (long.TryParse(value.ToJsonString(), out _) || Fractions.Contains(path.Split('.')[^1])):
                break;
            case "string" when value.GetValueKind() is System.Text.Json.JsonValueKind.String:
                if (fact["enum"] is JsonArray words && !words.Any(w => w!.ToString() == value.ToString()))
                    found.Add($"{path} is \"{value}\", which is none of {words.ToJsonString()}");
                break;
            default:
                found.Add($"{path} is {value.GetValueKind()}, not {fact["type"]}");
                break;
        }
    }

    private static Dictionary<string, JsonObject> Load() => Directory.Exists(Path.Combine(Repository.Root, "..", "shared", "stripe-facts", "objects"))
        ? Directory.GetFiles(Path.Combine(Repository.Root, "..", "shared", "stripe-facts", "objects"), "*.json").ToDictionary(
            f => Path.GetFileNameWithoutExtension(f)!, f => JsonNode.Parse(File.ReadAllText(f))!.AsObject(), StringComparer.Ordinal)
        : [];
}
