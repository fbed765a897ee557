using System.Text.Json;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Schemas;

namespace IntegrationHub.Engine.Tests.Discovery;

/// <summary>A small catalog made by hand, with fourteen tools guided as an author would guide them.</summary>
internal static partial class Shop
{
    public static Integration Stripe { get; } = Integration("stripe", "Stripe", new Dictionary<string, GroupManifest>
    {
        ["checkout"] = new("Checkout", "Hosted payment pages."),
        ["customers"] = new("Customers", "The people who buy."),
        ["subscriptions"] = new("Subscriptions", "Payments that repeat."),
        ["billing-portal"] = new("Billing portal", "A page where customers help themselves."),
        ["payment-intents"] = new("Payments", "Money that customers pay."),
        ["refunds"] = new("Refunds", "Money that goes back."),
        ["payouts"] = new("Payouts", "Money that goes to the bank."),
    });

    public static ToolCatalog Catalog { get; } = new([Stripe], Tools());

    public static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement.Clone();

    public static Integration Integration(string name, string title, IReadOnlyDictionary<string, GroupManifest> groups) => new(
        new IntegrationManifest
        {
            Name = name,
            Title = title,
            Summary = $"{title} in one sentence.",
            BaseUrl = new Uri("https://api.example.com"),
            ApiVersion = "2026-01-01",
            AllowedHosts = ["api.example.com"],
            Credential = new CredentialManifest("KEY", new Dictionary<string, string>(), new Dictionary<string, string>()),
            Groups = groups,
            Permissions = new Dictionary<string, string>(),
            LeftOut = [],
            MinimumCharges = new Dictionary<string, long>(),
            Errors = [],
            Docs = "https://example.com",
        },
        $"catalog/{name}");

    public static Tool Tool(Integration integration, EndpointManifest manifest) => new(
        Engine.Catalog.Tool.NameFor(integration.Name, manifest.Endpoint),
        integration,
        manifest,
        new InputSchema(Json("""{"type":"object"}""")));

    public static EndpointManifest Manifest(string group, string endpoint, string title, string request, string returns)
    {
        var parts = request.Split(' ');
        var path = parts[1].Split('{', '}').Where((_, at) => at % 2 == 1).ToList();
        return new EndpointManifest
        {
            Endpoint = endpoint,
            Group = group,
            Title = title,
            Summary = title + ".",
            Mode = parts[0] == "GET" ? EndpointMode.Read : EndpointMode.Write,
            Effect = Effect.None,
            Request = new EndpointRequest(parts[0], parts[1], path),
            Returns = returns,
            Permission = group,
            WhenToUse = [],
            Examples = [],
            Docs = $"https://example.com/{endpoint}",
        };
    }

    public static Field Id(string name, params string[] prefixes) => new() { Name = name, Type = FieldType.Id, Prefixes = prefixes };

    public static Field Of(FieldType type, string name) => new() { Name = name, Type = type };

    public static Example Say(string sentence) => new(sentence, Json("{}"), null);
}
