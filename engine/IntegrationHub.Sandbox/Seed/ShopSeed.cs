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
    public const string SecondCustomer = "cus_SeedBramDeVries";

    /// <summary>Lena Fischer, lena.fischer@example.com: no payment, no subscription, no saved card.</summary>
    public const string NewCustomer = "cus_SeedLenaFischer";

    /// <summary>Enamel mug.</summary>
    public const string Product = "prod_SeedEnamelMug";

    /// <summary>Coffee club, the product of the monthly and the yearly price.</summary>
    public const string SubscriptionProduct = "prod_SeedCoffeeClub";

    /// <summary>24.00 USD once, for the mug.</summary>
    public const string OneTimePrice = "price_SeedMug";

    /// <summary>22.00 EUR once, for the mug.</summary>
    public const string EuroPrice = "price_SeedMugEur";

    /// <summary>19.00 USD a month.</summary>
    public const string MonthlyPrice = "price_SeedClubMonthly";

    /// <summary>190.00 USD a year.</summary>
    public const string YearlyPrice = "price_SeedClubYearly";

    /// <summary>64.00 USD, paid by Ada Okafor with a Visa, nothing refunded.</summary>
    public const string RefundablePaymentIntent = "pi_SeedOrder1008";

    /// <summary>The charge of <see cref="RefundablePaymentIntent"/>.</summary>
    public const string RefundableCharge = "ch_SeedOrder1008";

    /// <summary>48.00 USD, paid by Bram de Vries, nothing refunded.</summary>
    public const string SecondRefundablePaymentIntent = "pi_SeedOrder1007";

    /// <summary>120.00 USD, paid by Chiara Conti, nothing refunded.</summary>
    public const string ThirdRefundablePaymentIntent = "pi_SeedOrder1005";

    /// <summary>36.00 USD; the bank declined it, and it waits for another payment method.</summary>
    public const string FailedPaymentIntent = "pi_SeedOrder1006";

    /// <summary>80.00 USD, 30.00 of it refunded.</summary>
    public const string PartlyRefundedPaymentIntent = "pi_SeedOrder1003";

    /// <summary>The refund of 30.00 USD of <see cref="PartlyRefundedPaymentIntent"/>.</summary>
    public const string PartialRefund = "re_SeedOrder1003";

    /// <summary>24.00 USD, all refunded.</summary>
    public const string RefundedPaymentIntent = "pi_SeedOrder1002";

    /// <summary>150.00 USD, authorized and not captured.</summary>
    public const string UncapturedPaymentIntent = "pi_SeedOrder1009";

    /// <summary>72.00 USD, begun and never paid.</summary>
    public const string UnpaidPaymentIntent = "pi_SeedOrder1010";

    /// <summary>Ada Okafor's monthly coffee club.</summary>
    public const string ActiveSubscription = "sub_SeedCoffeeClub";

    /// <summary>Diego Santos's yearly coffee club, in its trial.</summary>
    public const string TrialingSubscription = "sub_SeedTrialing";

    /// <summary>Esther Kim's monthly coffee club, canceled.</summary>
    public const string CanceledSubscription = "sub_SeedCanceled";

    /// <summary>Farid Haddad's monthly coffee club, whose renewal the bank declined.</summary>
    public const string PastDueSubscription = "sub_SeedPastDue";

    /// <summary>A checkout of 48.00 USD that was paid.</summary>
    public const string CompleteCheckoutSession = "cs_test_SeedOrder1004";

    /// <summary>A checkout that waits for its payer; it expires 24 hours after it began.</summary>
    public const string OpenCheckoutSession = "cs_test_SeedOpen";

    /// <summary>The link that sells the mug.</summary>
    public const string PaymentLink = "plink_SeedMug";

    /// <summary>What customers may do on their portal unless a session says otherwise: see invoices, change cards and their e-mail, cancel.</summary>
    public const string PortalConfiguration = "bpc_SeedPortal";

    /// <summary>A checkout whose time ran out.</summary>
    public const string ExpiredCheckoutSession = "cs_test_SeedExpired";
}
