using System.Globalization;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Policies.Limits;
using IntegrationHub.Engine.Wording;

namespace IntegrationHub.Engine.Policies.Grants;

/// <summary>What a person allows beforehand, within bounds and for a time: writes that a rule would have a person approve are confirmed instead.</summary>
public sealed record Grant
{
    /// <summary>Its name: <c>grant_</c> and 16 letters and digits.</summary>
    public required string Id { get; init; }

    /// <summary>Which writes. Never all: tools or groups are named.</summary>
    public required PolicyScope Scope { get; init; }

    /// <summary>How many.</summary>
    public required long MaxCount { get; init; }

    /// <summary>How much money each may be about; none when null.</summary>
    public Money? MaxAmount { get; init; }

    /// <summary>How much money all may be about together; as much as their number allows when null.</summary>
    public Money? MaxTotal { get; init; }

    /// <summary>Who gave it.</summary>
    public required LedgerActor By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset GivenAt { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>When it was taken back; null when it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>What it allows, in words: <c>20 writes of tools stripe_create_price, each of 100.00 EUR at most</c>.</summary>
    public string Words
    {
        get
        {
            var writes = MaxCount == 1 ? "1 write" : string.Create(CultureInfo.InvariantCulture, $"{MaxCount} writes");
            var each = MaxAmount is { } most ? $", each of {most} at most" : ", none with money";
            var total = MaxTotal is { } all ? $", {all} together" : "";
            return $"{writes} of {PolicyScopeWords.Of(Scope)}{each}{total}";
        }
    }

    /// <summary>Whether it is in force.</summary>
    public bool IsOpen(DateTimeOffset now) => RevokedAt is null && now < Until;

    /// <summary>Whether it may cover a write, as far as the write alone tells. What is not known is not covered.</summary>
    public bool Fits(PolicyCase asked, CallFacts facts) =>
        asked.Tool.Manifest.Mode == EndpointMode.Write && Scope.Fits(asked) && !facts.HasUnknownMoney
        && (facts.Money() is not { } money || (MaxAmount is { } most && IsOf(most, money) && money.Amount <= most.Amount));

    /// <summary>Whether there is room in it for one more write.</summary>
    /// <param name="use">How far it is used.</param>
    /// <param name="amount">How much money the write is about.</param>
    public bool HasRoom(GrantUse use, long amount) =>
        use.Count < MaxCount && (MaxTotal is not { } total || use.Amount + amount <= total.Amount);

    /// <summary>Why it covers a write no more, behind its name: <c>was taken back</c>. Null when it does.</summary>
    /// <param name="use">How far it is used; null when there is no such grant.</param>
    /// <param name="amount">How much money the write is about.</param>
    /// <param name="now">The moment of its claim.</param>
    public static string? WhyEnded(GrantUse? use, long amount, DateTimeOffset now) => use switch
    {
        null => "is not there any more",
        { Grant.RevokedAt: not null } => "was taken back",
        _ when !use.Grant.IsOpen(now) => "has ended",
        _ when !use.Grant.HasRoom(use, amount) => "is used up",
        _ => null,
    };

    private static bool IsOf(Money one, Money other) => one.Currency.Equals(other.Currency, StringComparison.OrdinalIgnoreCase);
}
