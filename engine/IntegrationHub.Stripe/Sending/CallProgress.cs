using IntegrationHub.Engine.Calls;

namespace IntegrationHub.Stripe.Sending;

/// <summary>What the attempts of one call came to, and what they mean together.</summary>
/// <param name="method">GET, POST or DELETE.</param>
/// <param name="host">Who was called.</param>
internal sealed class CallProgress(string method, string host)
{
    private readonly List<Attempt> _attempts = [];

    /// <summary>Adds an attempt that has ended.</summary>
    public void Add(Attempt attempt) => _attempts.Add(attempt);

    /// <summary>Says what came of the call.</summary>
    /// <remarks>
    /// The last attempt speaks for the call only as far as it knows: after an attempt that may have had an effect, a
    /// refusal that Stripe gives before it looks at the idempotency key, or an attempt that did not leave, settles
    /// nothing.
    /// </remarks>
    public ServiceReply Settle()
    {
        if (_attempts.Count == 0) return new ServiceReply.NotSent(
            "the call was called off before anything was sent",
            true);

        var open = _attempts.SkipLast(1).Any(static attempt => attempt.IsOpen);
        switch (_attempts[^1])
        {
            case Attempt.Answered { Meaning: ServiceReply.Succeeded done }:
                return done;
            case Attempt.Answered { Meaning: ServiceReply.Refused refused } when !open || Settles(refused.Error.Status):
                return refused;
            case Attempt.Unsent unsent when !open:
                return LastRefusal() ?? (ServiceReply)new ServiceReply.NotSent(Story(), unsent.Retryable);
            default:
                return new ServiceReply.NoAnswer(Story());
        }
    }

    private bool Settles(int status) => method switch
    {
        "GET" => true,
        "POST" => status is not (401 or 403 or 409 or 429),

        // A deletion that went through unseen makes the next one fail with "no such thing".
        _ => status >= 500,
    };

    private ServiceReply.Refused? LastRefusal() => _attempts.OfType<Attempt.Answered>()
        .Select(static answered => answered.Meaning).OfType<ServiceReply.Refused>().LastOrDefault();

    private string Story()
    {
        var steps = new List<(string Words, int Times)>();
        foreach (var words in _attempts.Select(Words))
        {
            if (steps.Count > 0 && steps[^1].Words == words) steps[^1] = (words, steps[^1].Times + 1);
            else steps.Add((words, 1));
        }

        return string.Join(
            ", then ",
            steps.Select(static step => step.Times == 1 ? step.Words : $"{step.Words}, {step.Times} times"));
    }

    private string Words(Attempt attempt) => attempt switch
    {
        Attempt.Unsent unsent => unsent.Why,
        Attempt.Lost lost => lost.Why,
        Attempt.Answered { Meaning: ServiceReply.NoAnswer unclear } => unclear.Why,
        Attempt.Answered { Meaning: ServiceReply.Refused { Error: var error } } =>
            $"{host} answered {error.Status}: {(error.Message ?? error.Code ?? "no reason given").TrimEnd('.')}",
        _ => $"{host} answered",
    };
}
