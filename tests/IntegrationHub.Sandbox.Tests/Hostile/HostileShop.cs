using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IntegrationHub.Sandbox.Protocol;
using IntegrationHub.Sandbox.Resources;
using IntegrationHub.Sandbox.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace IntegrationHub.Sandbox.Tests.Hostile;

/// <summary>A shop with something of everything in it, and a way to ask it that supplies what an answer says is missing.</summary>
internal sealed partial class HostileShop : IDisposable
{
    private const int MostRepairs = 8;

    /// <summary>What an operation cannot do without, though no answer says so.</summary>
    private static readonly Dictionary<string, (string Name, string Value)> Starters = new(StringComparer.Ordinal)
    {
        ["POST /v1/charges"] = ("source", "tok_visa"),
        ["POST /v1/payment_intents/{id}/confirm"] = ("payment_method", "pm_card_visa"),
        ["POST /v1/setup_intents/{id}/confirm"] = ("payment_method", "pm_card_visa"),
    };

    private static readonly Router Router = new(ResourceCatalog.Instance);

    private readonly Dictionary<string, string> _good = GoodValues.ByName();
    private readonly ForgetfulStore _store;
    private readonly StripeApi _api;

    public static IReadOnlyList<Operation> Operations { get; } =
        [.. ResourceCatalog.Instance.All.SelectMany(t => t.Operations).Where(o => o.Path.StartsWith("/v1/", StringComparison.Ordinal))];

    public HostileShop(TestClock clock)
    {
        _store = new ForgetfulStore(clock.Seconds);
        _api = new StripeApi(_store, ResourceCatalog.Instance, clock, new SandboxFaults(), () => new Uri("http://127.0.0.1:1/"));
        Furnish();
        _store.Remembers = false;
    }

    public void Dispose() => _store.Dispose();

    /// <summary>One more of everything that can be made, and what takes more than one step.</summary>
    private void Furnish()
    {
        Ask("POST", "/v1/coupons", [("id", "HOSTILE"), ("percent_off", "10")]);
        Ask("POST", "/v1/billing/meters", [("event_name", "hostile")]);
        Ask("POST", "/v1/billing/meter_events", [("identifier", "hostile"), ("payload[value]", "1")]);
        Ask("POST", $"/v1/customers/{ShopSeed.Customer}/balance_transactions", []);
        Ask("POST", "/v1/payment_intents", [("payment_method", "pm_card_createDispute"), ("confirm", "true"), ("return_url", "https://example.com")]);
        _good["recurring price"] = Recurring();
        var invoice = Ask("POST", "/v1/invoices", [("customer", ShopSeed.Customer)]).Body["id"]!.GetValue<string>();
        Ask("POST", "/v1/invoiceitems", [("customer", ShopSeed.Customer), ("invoice", invoice), ("amount", "500"), ("currency", "usd")]);
        _good["id"] = Ask("GET", $"/v1/invoices/{invoice}", []).Body["lines"]!["data"]![0]!["id"]!.GetValue<string>();
        foreach (var operation in Operations.Where(o => o.Verb == "POST" && o.Path == o.Type.Path))
            Ask(operation.Verb, operation.Path, []);
        Ask("POST", "/v1/payment_intents", [("payment_method", "pm_card_visa")]);
        var paused = Ask("POST", "/v1/subscriptions", []).Body["id"]!.GetValue<string>();
        Ask("POST", $"/v1/subscriptions/{paused}/pause", []);
        Ask("POST", $"/v1/subscription_items", [("subscription", ShopSeed.ActiveSubscription), ("price", _good["recurring price"])]);
        _good["recurring price"] = Recurring();
        _good["frozen_time"] = "1900000100";
        _good["payment_intent"] = ShopSeed.ThirdRefundablePaymentIntent;
        Ask("POST", "/v1/billing/meter_events", [("identifier", "again")]);
        (_good["identifier"], _good["free event_name"]) = ("again", "hostile_again");
    }

    private string Recurring() => Ask("POST", "/v1/prices", [("recurring[interval]", "month")]).Body["id"]!.GetValue<string>();

    /// <summary>The path of an operation with the id of an object there is: one that lets it be done, if there is one.</summary>
    public string PathOf(Operation operation)
    {
        if (!operation.Path.Contains('{', StringComparison.Ordinal))
            return operation.Path;
        var shop = _store.Look();
        var ids = shop.NewestFirst(operation.Type.Name).Where(o => !Call.IsDeleted(o)).Select(o => o["id"]!.GetValue<string>()).Take(20).Append("x_none").ToList();
        var paths = ids.ConvertAll(id => Outer().Replace(operation.Path, match => match.Value == "{id}" ? id : OuterId(operation, id)));
        return paths.Find(path => Ask(operation.Verb, path, []).Status == 200) ?? paths[0];
    }

    /// <summary>Asks, and asks again with what the answer says is missing.</summary>
    public Answered Ask(string verb, string path, IReadOnlyList<(string Name, string Value)> form)
    {
        var pairs = form.ToList();
        if (Router.Match(verb, path) is { } route && Starters.TryGetValue($"{verb} {route.Operation.Path}", out var starter)
            && !pairs.Exists(p => Clashes(p.Name, starter.Name)))
        {
            pairs.Add(starter);
        }

        for (var repair = 0; ; repair++)
        {
            var (status, body) = Send(verb, path, pairs);
            var missing = (string?)body["error"]?["param"];
            if (repair == MostRepairs || missing is null || (string?)body["error"]!["code"] != "parameter_missing" || pairs.Exists(p => Clashes(p.Name, missing)))
                return new Answered(status, body, pairs);
            pairs.Add(GoodPair(verb, path, missing));
        }
    }

    private static bool Clashes(string sent, string missing) =>
        sent == missing || sent.StartsWith(missing + "[", StringComparison.Ordinal) || missing.StartsWith(sent + "[", StringComparison.Ordinal);

    /// <summary>A value by the parameter's name; else the first word that the error about a wrong one offers; else one in it.</summary>
    private (string Name, string Value) GoodPair(string verb, string path, string name)
    {
        var last = name.Split('[')[^1].TrimEnd(']');
        if (name == "phases")
            return GoodPair(verb, path, "phases[0][items][0][price]");
        if (name == "enabled_events")
            return (name + "[0]", "*");
        if (last == "price" && path.Contains("subscription", StringComparison.Ordinal))
            last = "recurring price";
        if (last == "event_name" && path.EndsWith("/meters", StringComparison.Ordinal))
            last = "free event_name";
        if (_good.TryGetValue(last, out var good))
            return (name, good);
        foreach (var candidate in new[] { "x", "1", "true" })
        {
            var (_, body) = Send(verb, path, [(name, candidate)]);
            var message = (string?)body["error"]?["param"] == name ? (string)body["error"]!["message"]! : null;
            if (message is null)
                return (name, candidate);
            if (message == "Invalid array")
                return GoodPair(verb, path, name + "[0]");
            if (message == "Invalid object")
                return GoodPair(verb, path, Member(verb, path, name));
            if (Offered().Match(message) is { Success: true } offered)
                return (name, offered.Groups[1].Value);
        }

        return (name, "1");
    }

    /// <summary>The member of an object that is most likely good for something.</summary>
    private string Member(string verb, string path, string name)
    {
        var operation = Router.Match(verb, path)!.Operation;
        var members = ParameterPaths.Of(operation.Parameters).Where(p => p.StartsWith(name + "[", StringComparison.Ordinal)).ToList();
        return members.Find(m => _good.ContainsKey(m.Split('[')[^1].TrimEnd(']'))) ?? members.FirstOrDefault() ?? name + "[stripe_customer_id]";
    }

    private string OuterId(Operation operation, string id) =>
        _store.Look().Find(operation.Type.Name, id) is { } found
            ? found.Select(f => f.Value is JsonValue v && v.TryGetValue<string>(out var text) && operation.Path.Contains($"{{{f.Key}_id}}", StringComparison.Ordinal) ? text : null)
                .FirstOrDefault(t => t is not null) ?? "x_none"
            : "x_none";

    private (int Status, JsonObject Body) Send(string verb, string path, IReadOnlyList<(string Name, string Value)> pairs)
    {
        var form = string.Join('&', pairs.Select(p => $"{Uri.EscapeDataString(p.Name)}={Uri.EscapeDataString(p.Value)}"));
        var context = new DefaultHttpContext();
        var request = context.Request;
        request.Method = verb;
        request.Path = path;
        request.Headers.Authorization = "Bearer sk_test_hostile";
        if (verb == "GET")
            request.QueryString = new QueryString("?" + form);
        else
            request.Body = new MemoryStream(Encoding.ASCII.GetBytes(form));
        var reply = _api.AnswerAsync(request, "req_hostile").GetAwaiter().GetResult();
        return (reply.Status, JsonNode.Parse(reply.Body)!.AsObject());
    }

    [GeneratedRegex(@"\{[a-z_]+\}")]
    private static partial Regex Outer();

    [GeneratedRegex(@"must be (?:either |one of )?([a-z_]+)")]
    private static partial Regex Offered();

    internal sealed record Answered(int Status, JsonObject Body, IReadOnlyList<(string Name, string Value)> Sent);
}
