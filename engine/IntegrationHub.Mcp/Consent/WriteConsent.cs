using IntegrationHub.Engine;
using IntegrationHub.Engine.Calls;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace IntegrationHub.Mcp.Consent;

/// <summary>Has a client ask its user whether a write may happen. The model cannot answer for them.</summary>
internal sealed class WriteConsent(ConsentSeal seal, TimeProvider time)
{
    /// <summary>Whether a client can ask its user.</summary>
    public static bool CanAsk(McpServer server) => server.ClientCapabilities?.Elicitation?.Form is not null && server.IsMrtrSupported;

    /// <summary>Whether a call brings the answer to a question that was asked before.</summary>
    public static bool IsAnswer(RequestContext<CallToolRequestParams> request) =>
        request.Params?.RequestState is not null || request.Params?.InputResponses is not null;

    /// <summary>Asks.</summary>
    /// <param name="write">What to ask about.</param>
    /// <param name="request">The call that wants it.</param>
    /// <param name="hub">Where a no is written down.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>What was agreed to, or why nothing was.</returns>
    /// <exception cref="InputRequiredException">The client is to ask and to call again; always so in versions without sessions.</exception>
    public async Task<HubResult<AskedWrite>> AskAsync(
        PendingWrite write, RequestContext<CallToolRequestParams> request, Hub hub, CancellationToken cancellation)
    {
        var question = ConsentQuestion.Of(write);
        if (ProtocolVersions.IsStateless(request.Server.NegotiatedProtocolVersion))
            throw new InputRequiredException(new Dictionary<string, InputRequest> { [ConsentQuestion.Key] = InputRequest.ForElicitation(question) }, seal.Close(write.Asked));

        using var late = new CancellationTokenSource(TimeUntil(write.ExpiresAt), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            return await JudgeAsync(write.Asked, PersonAnswers.Read(await request.Server.ElicitAsync(question, either.Token)), hub, cancellation);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return ConsentErrors.NotAnswered(write.Asked);
        }
        catch (Exception fault) when (fault is McpException or IOException or InvalidOperationException)
        {
            return ConsentErrors.NotAsked(write.Asked, "the client failed to put the question");
        }
    }

    /// <summary>Judges the answer that a call brings.</summary>
    /// <exception cref="McpProtocolException">It is to no question of this hub.</exception>
    public async Task<HubResult<AskedWrite>> AnswerAsync(
        string tool, RequestContext<CallToolRequestParams> request, Hub hub, CancellationToken cancellation)
    {
        if (request.Params?.RequestState is not { } state || seal.Open(state) is not { } asked || asked.Tool != tool) throw ConsentErrors.NotOurs();
        return await JudgeAsync(asked, PersonAnswers.Read(request.Params.InputResponses), hub, cancellation);
    }

    private static async Task<HubResult<AskedWrite>> JudgeAsync(AskedWrite asked, PersonAnswer answer, Hub hub, CancellationToken cancellation)
    {
        if (answer == PersonAnswer.Agreed) return asked;
        if (answer == PersonAnswer.None) return ConsentErrors.NotAnswered(asked);

        // Whoever else may hold the token: it is worth nothing from now on. One that was sent meanwhile stays as it is.
        await hub.WithdrawAsync(asked.Proposal, cancellation);
        return ConsentErrors.Declined(asked);
    }

    private TimeSpan TimeUntil(DateTimeOffset moment) =>
        moment - time.GetUtcNow() is { Ticks: > 0 } left ? left : TimeSpan.Zero;
}
