using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>A change of what a subscription bills or when: remembers how it was, and afterwards bills the difference.</summary>
internal sealed class SubscriptionChange
{
    private readonly Call _call;
    private readonly JsonObject _subscription;
    private readonly List<JsonObject> _before;
    private readonly BillingAnchor _anchorBefore;
    private readonly bool _wasFree;
    private readonly long _at;
    private bool _isAnew;

    private SubscriptionChange(Call call, JsonObject subscription, string? proration, long? at)
    {
        _call = call;
        _subscription = subscription;
        _before = [.. SubscriptionItems.Of(call.Shop, subscription.Id()).Select(i => i.DeepClone().AsObject())];
        _anchorBefore = Subscriptions.Anchor(subscription);
        _wasFree = subscription.Text("status") == "trialing";
        _at = at ?? call.Now;
        Proration = proration ?? "create_prorations";
    }

    /// <summary>How the difference is billed: <c>always_invoice</c>, <c>create_prorations</c> or <c>none</c>.</summary>
    public string Proration { get; }

    /// <summary>The items as they were.</summary>
    public IReadOnlyList<JsonObject> Before => _before;

    /// <summary>Begins a change that a request asks for.</summary>
    public static SubscriptionChange Begin(Call call, JsonObject subscription, Input input)
    {
        var at = input.Integer("proration_date");
        var change = new SubscriptionChange(call, subscription, input.Text("proration_behavior"), at);
        if (at is { } date && change._before.Exists(i => date < BillingPeriod.Of(i).Start || date > BillingPeriod.Of(i).End))
        {
            throw Refusals.Invalid(
                "Cannot specify a proration date outside of the current billing period of the subscription's items.", "proration_date");
        }

        return change;
    }

    /// <summary>Begins a change that time makes.</summary>
    public static SubscriptionChange Begin(Call call, JsonObject subscription, string proration) => new(call, subscription, proration, null);

    /// <summary>Lets every item begin a new period now, or at the end of a trial that begins now.</summary>
    public void StartAnew()
    {
        _isAnew = true;
        var trialEnd = _subscription.Text("status") == "trialing" ? _subscription.Integer("trial_end") : (long?)null;
        _subscription["billing_cycle_anchor"] = trialEnd ?? _call.Now;
        _subscription["_day"] = null;
        _subscription["billing_cycle_anchor_config"] = null;
        foreach (var item in Items().Select(_call.Shop.Edit))
            (trialEnd is { } end ? new BillingPeriod(_call.Now, end) : PeriodOf(item)).WriteTo(item);
    }

    /// <summary>Bills the difference.</summary>
    /// <returns>The invoice that has to be paid for it now; null when it waits for the next one or costs nothing.</returns>
    public JsonObject? Settle()
    {
        if (!_isAnew && NeedsNewStart())
            StartAnew();
        Renewals.Wind(_call, _subscription);
        if (Proration != "none")
            Prorate();
        var isFree = _subscription.Text("status") == "trialing";
        if (isFree && _wasFree)
            return null;
        return _isAnew || (Proration == "always_invoice" && HasChanged()) ? Invoice(isFree) : null;
    }

    /// <summary>Gives back what is left of every period, as when the subscription ends.</summary>
    public void CreditAll(long? from = null)
    {
        if (_wasFree)
            return;
        foreach (var item in _before)
            ProrationLines.Credit(_call, _subscription, item, _anchorBefore, from ?? _at);
    }

    private void Prorate()
    {
        var after = Items().ToDictionary(i => i.Id(), StringComparer.Ordinal);
        var isFree = _subscription.Text("status") == "trialing";
        foreach (var was in _before)
        {
            after.Remove(was.Id(), out var becomes);
            if (!_isAnew && becomes is not null && IsSame(was, becomes))
                continue;
            if (!_wasFree)
                ProrationLines.Credit(_call, _subscription, was, _anchorBefore, _at);
            if (becomes is not null && !_isAnew && !isFree)
                ProrationLines.Charge(_call, _subscription, becomes, Subscriptions.Anchor(_subscription), _at);
        }

        foreach (var added in after.Values.Where(_ => !_isAnew && !isFree))
            ProrationLines.Charge(_call, _subscription, added, Subscriptions.Anchor(_subscription), _at);
    }

    private JsonObject Invoice(bool isFree)
    {
        var invoice = SubscriptionInvoices.Begin(_call, _subscription, "subscription_update");
        if (_isAnew)
        {
            foreach (var was in _before.Where(_ => !_wasFree))
                SubscriptionInvoices.BillUsage(_call, invoice, was, BillingPeriod.Of(was) with { End = _call.Now });
            foreach (var item in Items())
                SubscriptionInvoices.Bill(_call, invoice, _subscription, item, isFree);
        }

        SubscriptionInvoices.Fill(_call, invoice);
        return invoice;
    }

    /// <summary>A new interval begins a new period, and so does the step from what costs nothing to what costs something.</summary>
    private bool NeedsNewStart()
    {
        if (_subscription.Text("status") == "trialing" || _before.Count == 0)
            return false;
        var after = Items();
        var hasNewInterval = after.Exists(i => _before.Find(w => w.Id() == i.Id()) is { } was && IntervalOf(was) != IntervalOf(i));
        return hasNewInterval || (!_wasFree && _before.TrueForAll(IsFree) && !after.TrueForAll(IsFree));
    }

    private bool HasChanged()
    {
        var after = Items();
        return after.Count != _before.Count || after.Exists(i => _before.Find(w => w.Id() == i.Id()) is not { } was || !IsSame(was, i));
    }

    private List<JsonObject> Items() => [.. SubscriptionItems.Of(_call.Shop, _subscription.Id())];

    private BillingPeriod PeriodOf(JsonObject item) => BillingPeriod.From(_call.Now, SubscriptionItems.PriceOf(_call.Shop, item));

    private Recurrence IntervalOf(JsonObject item) => Recurrence.Of(SubscriptionItems.PriceOf(_call.Shop, item));

    private bool IsFree(JsonObject item)
    {
        var price = SubscriptionItems.PriceOf(_call.Shop, item);
        return !SubscriptionItems.IsMetered(price) && Amounts.Of(price, SubscriptionItems.Quantity(item)) == 0;
    }

    private static bool IsSame(JsonObject one, JsonObject other) =>
        one.Text("price") == other.Text("price") && one.Integer("quantity") == other.Integer("quantity");
}
