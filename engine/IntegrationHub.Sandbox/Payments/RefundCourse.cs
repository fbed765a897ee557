namespace IntegrationHub.Sandbox.Payments;

/// <summary>How a refund to a card goes.</summary>
internal enum RefundCourse
{
    AtOnce,

    /// <summary>It is pending first.</summary>
    SucceedsLater,

    /// <summary>It seems to have succeeded, and the bank sends it back.</summary>
    FailsLater,
}
