// User and card of the React page, the order, and the polls that follow it, by react-query.
import { useEffect, useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

const POLL_DELAY_MS = 2000;
const POLL_ATTEMPTS = 10;

export function useCard(api) {
  const queryClient = useQueryClient();
  const [wait, setWait] = useState('none'); // 'none' | 'polling' | 'timed-out'

  const profile = useQuery({ queryKey: ['profile'], queryFn: api.getProfile });
  const card = useQuery({
    queryKey: ['card'],
    queryFn: api.getCard,
    refetchInterval: (query) =>
      wait === 'polling' && query.state.data?.status !== 'ACTIVE' ? POLL_DELAY_MS : false,
  });
  const order = useMutation({
    mutationFn: api.orderCard,
    onSuccess: () => {
      setWait('polling');
      queryClient.invalidateQueries({ queryKey: ['card'] });
    },
  });

  const active = card.data?.status === 'ACTIVE';
  useEffect(() => {
    if (wait !== 'polling' || active) return undefined;
    const timer = setTimeout(() => setWait('timed-out'), POLL_ATTEMPTS * POLL_DELAY_MS);
    return () => clearTimeout(timer);
  }, [wait, active]);

  return {
    loading: profile.isPending || card.isPending,
    error: profile.error ?? card.error ?? order.error,
    verified: profile.data?.verificationState === 'VERIFIED',
    card: card.data ?? null,
    order: order.mutate,
    ordering: order.isPending,
    provisioning: wait === 'polling' && !active,
    timedOut: wait === 'timed-out' && !active,
  };
}
