namespace IntegrationHub.Sandbox;

/// <summary>The ids in a seeded shop that documentation and tests may name. They are the same in every seeded shop;
/// the times beside them are counted back from the moment of seeding.</summary>
public static class ShopSeed
{
    /// <summary>Ada Okafor, ada.okafor@example.com: a saved Visa, two payments, an active subscription.</summary>
    public const string Customer = "cus_SeedAdaOkafor";

    /// <summary>The e-mail of <see cref="Customer"/>; nobody else has it.</summary>
    public const string CustomerEmail = "ada.okafor@example.com";

    /// <summary>Bram de Vries, bram.devries@example.com: paid <see cref="SecondRefundablePaymentIntent"/>.</summary>
    public const string SecondCustomer = "cus_SeedBramDeVr";

    /// <summary>Lena Fischer, lena.fischer@example.com: no payment, no subscription, no saved card.</summary>
    public const string NewCustomer = "cus_SeedLenaFisch";

    /// <summary>Enamel mug.</summary>
    public const string Product = "prod_SeedEnamelMug";

    /// <summary>Coffee club, the product of the monthly and the yearly price.</summary>
    public const string SubscriptionProduct = "prod_SeedCoffeeClb";

    /// <summary>24.00 USD once, for the mug.</summary>
    public const string OneTimePrice = "price_1SeedMugUsd0000000000001";

    /// <summary>22.00 EUR once, for the mug.</summary>
    public const string EuroPrice = "price_1SeedMugEur0000000000002";

    /// <summary>19.00 USD a month.</summary>
    public const string MonthlyPrice = "price_1SeedClubMonth0000000003";

    /// <summary>190.00 USD a year.</summary>
    public const string YearlyPrice = "price_1SeedClubYear00000000004";

    /// <summary>64.00 USD, paid by Ada Okafor with a Visa, nothing refunded.</summary>
    public const string RefundablePaymentIntent = "pi_3SeedRefundable00000000001";

    /// <summary>The charge of <see cref="RefundablePaymentIntent"/>.</summary>
    public const string RefundableCharge = "ch_3SeedRefundable00000000001";

    /// <summary>48.00 USD, paid by Bram de Vries, nothing refunded.</summary>
    public const string SecondRefundablePaymentIntent = "pi_3SeedRefundable00000000002";

    /// <summary>120.00 USD, paid by Chiara Conti, nothing refunded.</summary>
    public const string ThirdRefundablePaymentIntent = "pi_3SeedRefundable00000000003";

    /// <summary>36.00 USD; the bank declined it, and it waits for another payment method.</summary>
    public const string FailedPaymentIntent = "pi_3SeedFailed000000000000004";

    /// <summary>80.00 USD, 30.00 of it refunded.</summary>
    public const string PartlyRefundedPaymentIntent = "pi_3SeedPartly000000000000005";

    /// <summary>The refund of 30.00 USD of <see cref="PartlyRefundedPaymentIntent"/>.</summary>
    public const string PartialRefund = "re_3SeedPartly000000000000005";

    /// <summary>24.00 USD, all refunded.</summary>
    public const string RefundedPaymentIntent = "pi_3SeedRefunded0000000000006";

    /// <summary>150.00 USD, authorized and not captured.</summary>
    public const string UncapturedPaymentIntent = "pi_3SeedUncaptured00000000007";

    /// <summary>72.00 USD, begun and never paid.</summary>
    public const string UnpaidPaymentIntent = "pi_3SeedUnpaid000000000000008";

    /// <summary>Ada Okafor's monthly coffee club.</summary>
    public const string ActiveSubscription = "sub_1SeedActive0000000000001";

    /// <summary>Diego Santos's yearly coffee club, in its trial.</summary>
    public const string TrialingSubscription = "sub_1SeedTrialing00000000002";

    /// <summary>Esther Kim's monthly coffee club, canceled.</summary>
    public const string CanceledSubscription = "sub_1SeedCanceled00000000003";

    /// <summary>Farid Haddad's monthly coffee club, whose renewal the bank declined.</summary>
    public const string PastDueSubscription = "sub_1SeedPastDue000000000004";

    /// <summary>A checkout of 48.00 USD that was paid.</summary>
    public const string CompleteCheckoutSession = "cs_test_a1SeedComplete0000000000000000000000000000000000000000001";

    /// <summary>A checkout that waits for its payer; it expires 24 hours after it began.</summary>
    public const string OpenCheckoutSession = "cs_test_a1SeedOpen00000000000000000000000000000000000000000000002";

    /// <summary>A checkout whose time ran out.</summary>
    public const string ExpiredCheckoutSession = "cs_test_a1SeedExpired000000000000000000000000000000000000000003";
}
