using System.Globalization;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Wording;

namespace IntegrationHub.Engine.Policies.Files;

/// <summary>Each amount of a limit is money of a known currency, as fine as that is counted, and of each currency there is one.</summary>
internal sealed class AmountsAreMoneyLint : IPolicyLint
{
    public IEnumerable<Finding> Check(PolicyDraft draft) => draft.LimitParts.SelectMany(part => Check(draft, part));

    private static IEnumerable<Finding> Check(PolicyDraft draft, PolicyPart part)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var text in part.Map.Texts("amounts"))
        {
            var pointer = string.Create(CultureInfo.InvariantCulture, $"{part.Pointer}/amounts/{number++}");
            if (WrittenMoney.Split(text) is not var (amount, currency))
                yield return PolicyMessages.NotMoney(draft, pointer, text);
            else if (!KnownCurrencies.Has(currency))
                yield return PolicyMessages.NoSuchCurrency(draft, pointer, currency, Nearest.Misspelt(currency, KnownCurrencies.All, within: 1));
            else if (WrittenMoney.Of(amount, currency) is null)
                yield return PolicyMessages.TooExact(draft, pointer, text, currency, Money.DecimalsOf(currency));
            else if (!seen.Add(currency))
                yield return PolicyMessages.CurrencyTwice(draft, pointer, currency);
        }
    }
}
