namespace IntegrationHub.Sandbox.Tests.Hostile;

/// <summary>Values that do, by the name of the parameter, wherever it stands.</summary>
internal static class GoodValues
{
    private const string Pairs = $"""
        amount=1000
        cancel_url=https://example.com
        coupon=HOSTILE
        currency=usd
        customer={ShopSeed.Customer}
        default_price={ShopSeed.OneTimePrice}
        email=ada@example.com
        end_time=1795000020
        event_name=hostile
        formula=sum
        free event_name=hostile_too
        frozen_time=1900000000
        id=x1
        identifier=hostile
        interval=month
        payment_intent={ShopSeed.SecondRefundablePaymentIntent}
        payment_method=pm_card_visa
        percent_off=10
        price={ShopSeed.OneTimePrice}
        product={ShopSeed.Product}
        quantity=1
        query=metadata['a']:'b'
        recurring price={ShopSeed.MonthlyPrice}
        return_url=https://example.com
        start_date=now
        start_time=1790000040
        stripe_customer_id={ShopSeed.Customer}
        subscription={ShopSeed.ActiveSubscription}
        success_url=https://example.com
        token=tok_visa
        unit_amount=500
        url=https://example.com/hooks
        value=1
        """;

    public static Dictionary<string, string> ByName() =>
        Pairs.Split('\n').Select(line => line.Split('=', 2)).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
}
