using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Stripe.Network;
using IntegrationHub.Stripe.Replies;
using IntegrationHub.Stripe.Requests;
using Polly;
using Polly.Retry;

namespace IntegrationHub.Stripe.Sending;

/// <summary>Sends a request, again where that is safe, and says what came of it. Shared by the transports.</summary>
internal sealed class StripeSender
{
    private static readonly ResiliencePropertyKey<Call> CallKey = new("call");

    private readonly StripeTransportOptions _options;
    private readonly Exchange _exchange;
    private readonly ResiliencePipeline<Attempt> _pipeline;

    /// <summary>Makes a sender.</summary>
    /// <param name="options">Limits and pauses.</param>
    /// <param name="exchange">Sends once.</param>
    public StripeSender(StripeTransportOptions options, Exchange exchange)
    {
        _options = options;
        _exchange = exchange;
        _pipeline = options.MaxRetries == 0
            ? ResiliencePipeline<Attempt>.Empty
            : new ResiliencePipelineBuilder<Attempt> { TimeProvider = options.Time }.AddRetry(Retry()).Build();
    }

    /// <inheritdoc cref="IServiceTransport.SendAsync"/>
    public async Task<ServiceReply> SendAsync(
        WireRequest request,
        Connection connection,
        CancellationToken cancellation)
    {
        if (RequestCheck.Problem(request, connection) is { } problem) return new ServiceReply.NotSent(problem, false);

        using var deadline = new Deadline(_options, cancellation);
        var call = new Call(
            request,
            connection,
            deadline,
            new CallProgress(request.Method, connection.ApiBase.Named()));
        var context = ResilienceContextPool.Shared.Get(deadline.Token);
        context.Properties.Set(CallKey, call);
        try
        {
            await _pipeline.ExecuteAsync(
                static (context, self) => new ValueTask<Attempt>(self.AttemptAsync(CallOf(context))),
                context,
                this).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (deadline.Token.IsCancellationRequested)
        {
            // Time ran out during a pause; what the attempts came to is known.
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }

        return call.Progress.Settle();
    }

    private async Task<Attempt> AttemptAsync(Call call)
    {
        using var limit = new CancellationTokenSource(
            _options.AttemptTimeout ?? Timeout.InfiniteTimeSpan,
            _options.Time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, call.Deadline.Token);
        var host = call.Connection.ApiBase.Named();
        var watch = SendWatch.Start();
        Attempt attempt;
        try
        {
            var reply = await _exchange(call.Request, call.Connection, stop.Token).ConfigureAwait(false);
            attempt = new Attempt.Answered(
                reply,
                new ReplyReader(host, new SecretMask(call.Connection.Credential)).Read(reply));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
        {
            attempt = Failure.Describe(failure, watch.Left, host, call.Deadline, _options);
        }

        call.Progress.Add(attempt);
        return attempt;
    }

    private RetryStrategyOptions<Attempt> Retry() => new()
    {
        MaxRetryAttempts = _options.MaxRetries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = _options.BaseDelay,
        MaxDelay = _options.MaxDelay,
        ShouldHandle = args => ValueTask.FromResult(
            args.Outcome.Result is { } attempt && MayRepeat(attempt, CallOf(args.Context))),
        DelayGenerator = args => ValueTask.FromResult(
            args.Outcome.Result is Attempt.Answered { Reply.Headers: var headers }
                ? RetryRules.RetryAfter(headers, _options.Time)
                : null),
    };

    private bool MayRepeat(Attempt attempt, Call call) =>
        RetryRules.Applies(attempt, call.Request, call.Deadline, _options.Time);

    private static Call CallOf(ResilienceContext context) => context.Properties.GetValue(CallKey, null!);

    private sealed record Call(WireRequest Request, Connection Connection, Deadline Deadline, CallProgress Progress);
}
