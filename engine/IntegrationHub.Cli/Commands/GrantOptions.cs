using System.CommandLine;
using System.Globalization;
using IntegrationHub.Cli.Printing;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Policies.Files;
using IntegrationHub.Engine.Policies.Grants;
using IntegrationHub.Engine.Wording;

namespace IntegrationHub.Cli.Commands;

/// <summary>The options of <c>policy grant</c>. A grant without bounds cannot be typed.</summary>
internal sealed class GrantOptions
{
    private static readonly GrantFields Fields = new("--tool", "--group", "--connection", "--agent", "--max-count", "--max-amount", "--max-total", "--for");

    private readonly Option<string[]> _tools = Several("--tool", "A tool it covers; may be given several times.", "TOOL");
    private readonly Option<string[]> _groups = Several("--group", "A group whose writes it covers; may be given several times.", "GROUP");
    private readonly Option<string[]> _connections = Several("--connection", "Only on this connection.", "NAME");
    private readonly Option<string[]> _agents = Several("--agent", "Only for this agent.", "NAME");
    private readonly Option<string?> _environment = Parts.OneOf("--environment", "Only there.", null, "sandbox", "test", "live");
    private readonly Option<int> _count = Parts.WholeNumber("--max-count", $"How many writes, {GrantCheck.MostWrites} at most.", 1, 1, GrantCheck.MostWrites);
    private readonly Option<decimal?> _amount = Number("--max-amount", "How much money each may be about, as people write it: 100.00. Left out, none with money is covered.");
    private readonly Option<decimal?> _total = Number("--max-total", "How much money all may be about together.");
    private readonly Option<string?> _currency = new("--currency") { Description = "The currency of the amounts.", HelpName = "EUR" };
    private readonly Option<TimeSpan?> _life = Life();

    public GrantOptions()
    {
        (_count.Required, _count.DefaultValueFactory) = (true, null);
        _life.Required = true;
    }

    public IEnumerable<Option> All => [_tools, _groups, _count, _amount, _total, _currency, _life, _environment, _connections, _agents];

    /// <summary>The grant that was typed, or what is wrong with how it was.</summary>
    public HubResult<GrantAsk> Read(ParseResult parsed)
    {
        var scope = new PolicyScope
        {
            Tools = parsed.GetValue(_tools) ?? [],
            Groups = parsed.GetValue(_groups) ?? [],
            Connections = parsed.GetValue(_connections) ?? [],
            Agents = parsed.GetValue(_agents) ?? [],
            Environments = parsed.GetValue(_environment) is { } environment ? [Enum.GetValues<HubEnvironment>().First(e => Names.Of(e) == environment)] : [],
        };
        var (amount, total, currency) = (parsed.GetValue(_amount), parsed.GetValue(_total), parsed.GetValue(_currency)?.ToUpperInvariant());
        if ((amount ?? total) is not null && currency is null) return CliErrors.Usage("An amount needs its currency: --currency EUR.", "--currency");
        if (currency is not null && !KnownCurrencies.Has(currency)) return CliErrors.Usage($"--currency is \"{PlainText.Clip(currency)}\", which is no currency; write its three letters, such as EUR.", "--currency");
        var (most, all) = (Money(amount, currency), Money(total, currency));
        if (amount is not null && most is null || total is not null && all is null) return CliErrors.Usage($"The amount is finer than {currency} is counted.", "--max-amount");
        return new GrantAsk(scope, parsed.GetValue(_count), most, all, parsed.GetValue(_life)!.Value, Fields);
    }

    private static Money? Money(decimal? number, string? currency) => number is { } known && currency is not null ? WrittenMoney.Of(known, currency) : null;

    private static Option<string[]> Several(string name, string description, string kind) => new(name) { Description = description, HelpName = kind };

    private static Option<decimal?> Number(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "AMOUNT",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1_000_000_000) return number;
            result.AddError($"{name} is \"{PlainText.Clip(text)}\"; it must be an amount as people write it, such as 100 or 99.50.");
            return null;
        },
    };

    private static Option<TimeSpan?> Life() => new("--for")
    {
        Description = $"How long: minutes or hours such as 10m and 2h, {GrantCheck.MostHours}h at most.",
        HelpName = "10m",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (GrantCheck.Life(text) is { } life) return life;
            result.AddError($"--for is \"{PlainText.Clip(text)}\"; it must be a number with m or h behind it, {GrantCheck.MostHours}h at most.");
            return null;
        },
    };
}
