using System.CommandLine;
using IntegrationHub.Cli.Commands;
using IntegrationHub.Cli.Composition;

namespace IntegrationHub.Cli;

/// <summary>The options that every command takes.</summary>
internal sealed class GlobalOptions
{
    public const string DefaultTransport = "default";
    public const string StripeNetTransport = "stripe.net";

    public Option<bool> Json { get; } = new("--json")
    {
        Description = "Print JSON, in the shapes of the HTTP API. An error goes to standard output as {\"error\": …}.",
        Recursive = true,
    };

    public Option<string?> Catalog { get; } = MakeCatalog();

    public Option<string?> ApiBase { get; } = new("--api-base")
    {
        Description = "Another address for the service's API [default: STRIPE_API_BASE, or the manifest's]. "
            + "This machine, or a host the manifest allows.",
        HelpName = "URL",
        Recursive = true,
    };

    public Option<string?> Transport { get; } = MakeTransport();

    public Option<string?> Store { get; } = MakeStore();

    public Option<string?> Policy { get; } = MakePolicy();

    private static Option<string?> MakeCatalog()
    {
        var option = Parts.Place("--catalog", "The catalog folder [default: HUB_CATALOG, or the nearest catalog/ upwards].");
        option.Recursive = true;
        return option;
    }

    private static Option<string?> MakePolicy()
    {
        var option = Parts.Place("--policy", "Who has to agree to what [default: HUB_POLICY, or policy.yaml in HUB_HOME if it is there].", "FILE");
        option.Recursive = true;
        return option;
    }

    private static Option<string?> MakeTransport()
    {
        var option = Parts.OneOf("--transport", "How requests are sent.", DefaultTransport, DefaultTransport, StripeNetTransport);
        option.Recursive = true;
        return option;
    }

    private static Option<string?> MakeStore()
    {
        var option = new Option<string?>("--store")
        {
            Description = "Where proposals and the ledger are kept [default: HUB_STORE, or hub.db in HUB_HOME].",
            HelpName = "sqlite:PATH|postgres:CONNECTION",
            Recursive = true,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && StorePlace.Problem(token.Value) is { } problem) result.AddError(problem);
        });
        return option;
    }

    public void AddTo(Command root)
    {
        root.Add(Json);
        root.Add(Catalog);
        root.Add(ApiBase);
        root.Add(Transport);
        root.Add(Store);
        root.Add(Policy);
    }

    public Settings Of(ParseResult parsed, Surroundings around) => new(
        parsed.GetValue(Json),
        parsed.GetValue(Catalog) ?? around.Variable("HUB_CATALOG"),
        parsed.GetValue(ApiBase) ?? around.Variable("STRIPE_API_BASE"),
        parsed.GetValue(Transport) ?? DefaultTransport)
    {
        Store = parsed.GetValue(Store) ?? around.Variable("HUB_STORE"),
        Policy = parsed.GetValue(Policy) ?? around.Variable("HUB_POLICY"),
    };

    /// <summary>The global options as they were typed, so that a printed command line does the same again.</summary>
    public IEnumerable<string> Again(ParseResult parsed)
    {
        if (parsed.GetValue(Catalog) is { } catalog) yield return $"--catalog {ShellWord.Of(catalog)}";
        if (parsed.GetValue(ApiBase) is { } apiBase) yield return $"--api-base {ShellWord.Of(apiBase)}";
        if (parsed.GetValue(Transport) is { } transport && transport != DefaultTransport) yield return $"--transport {transport}";
        if (parsed.GetValue(Store) is { } store) yield return $"--store {ShellWord.Of(StorePlace.WithoutSecret(store))}";
        if (parsed.GetValue(Policy) is { } policy) yield return $"--policy {ShellWord.Of(policy)}";
    }
}
